namespace NetLab.Web.Components.Layout;

/// <summary>Where a page puts what it adds to the header (SectionContent).</summary>
public static class HeaderSections
{
    public const string Crumbs = "crumbs";
    public const string Tools = "tools";
}
