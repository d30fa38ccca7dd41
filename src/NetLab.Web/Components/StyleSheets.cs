namespace NetLab.Web.Components;

/// <summary>The page's style sheets in the order of loading; fonts are made by npm run build.</summary>
public static class StyleSheets
{
    public static readonly IReadOnlyList<string> All =
    [
        "lib/fonts/inter.css",
        "lib/fonts/jetbrains-mono.css",
        "lib/fonts/noto-sans-kr.css",
        "css/tokens.css",
        "css/site.css",
        "css/terminal.css",
        "css/topology.css",
        "css/lessons.css",
    ];
}
