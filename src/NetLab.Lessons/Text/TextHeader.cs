using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The front matter of a text.</summary>
internal sealed record TextHeader(string Title, string Summary, EquatableList<string> Goals);
