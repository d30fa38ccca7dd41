using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>Something that can be done with an element: an action at once, a form first, or a terminal. Its text is in ContextMenu.resx.</summary>
/// <param name="Text">Key of its text.</param>
/// <param name="Subject">Filled into the text.</param>
public sealed record MenuItem(string Text, string Subject = "")
{
    public HostAction? Action { get; init; }

    public Func<ActionForm>? Form { get; init; }

    public TerminalRequest? Terminal { get; init; }

    /// <summary>For switches: whether it is on.</summary>
    public bool? On { get; init; }

    public bool Danger { get; init; }

    /// <summary>Whether a line stands above it.</summary>
    public bool StartsGroup { get; init; }

    /// <summary>The key that does the same.</summary>
    public string? Shortcut { get; init; }
}
