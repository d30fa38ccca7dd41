namespace NetLab.Lessons;

/// <summary>A piece of a section: Markdown, or the place of a command.</summary>
/// <param name="Markdown">The Markdown, null where a command goes here.</param>
/// <param name="Command">The command's key, null for Markdown.</param>
/// <param name="Line">Its first line in the file.</param>
public sealed record TextPart(string? Markdown, string? Command, int Line);
