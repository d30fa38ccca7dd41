namespace NetLab.Web.Workspaces;

/// <summary>A command for the terminal.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Line">As one would type it, "" to only open the terminal.</param>
/// <param name="Run">Run it at once, or leave it for the person to run.</param>
public sealed record TerminalRequest(string Namespace, string Line, bool Run);
