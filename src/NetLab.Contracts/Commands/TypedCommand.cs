using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>What a typed line says.</summary>
/// <param name="Arguments">The tool and its arguments; empty for a line without any. A &gt; among them was quoted, and is a word like others.</param>
/// <param name="Redirection">Where the output goes, null where nothing is said of it.</param>
public sealed record TypedCommand(EquatableList<string> Arguments, Redirection? Redirection);
