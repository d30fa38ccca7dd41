namespace NetLab.Web.Components.Terminal;

/// <summary>A piece as js/terminal/screen.js takes it.</summary>
/// <param name="Kind">"output" and "error" are a tool's; the others become a line of that class.</param>
/// <param name="Text">Shown as text, never as markup.</param>
public sealed record ScreenPiece(string Kind, string Text);
