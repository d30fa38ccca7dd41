using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>One headed part of a text.</summary>
/// <param name="Key">What stands in the heading's braces: "cable", "hint:cable-ends", "question:mac".</param>
/// <param name="Title">The heading's words.</param>
/// <param name="Line">The heading's line in the file.</param>
/// <param name="Parts">Markdown, and commands to be placed between it.</param>
/// <param name="Options">Of a question: the words of its options by key.</param>
public sealed record TextSection(string Key, string Title, int Line, EquatableList<TextPart> Parts, IReadOnlyDictionary<string, string> Options);
