using NetLab.Contracts;

namespace NetLab.Agent.Serving.Commands;

/// <summary>How commands are written in the log.</summary>
internal static class CommandWords
{
    /// <summary>What a namespace is called before people: "host" for "".</summary>
    public static string Title(string scope) => scope.Length == 0 ? "host" : scope;

    /// <summary>The arguments as one would type them: quoted where they hold blanks or quotes.</summary>
    public static string Join(IEnumerable<string> arguments, Redirection? redirection = null) => string.Join(' ',
        [.. arguments.Select(Quote), .. redirection is null ? Array.Empty<string>() : [Redirection.Sign(redirection.Append), Quote(redirection.File)]]);

    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '\\' or '#' or '>')) ? word : $"'{word.Replace("'", "'\\''")}'";
}
