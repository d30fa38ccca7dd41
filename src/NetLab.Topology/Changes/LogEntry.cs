namespace NetLab.Topology;

/// <summary>One line of a host's log: a command as done or typed, or what the kernel reported.</summary>
/// <param name="Sequence">Grows by one with each entry of a host.</param>
/// <param name="Time">UTC.</param>
/// <param name="Kind">What sort of entry.</param>
/// <param name="Origin">Who did it; of a kernel event, who caused it as far as the kernel tells.</param>
/// <param name="Namespace">Title of the namespace that it is about.</param>
/// <param name="Text">The command, or the event in the words of ip(8): "route + 192.168.1.0/24 via 192.168.15.5".</param>
/// <param name="Problem">Why it failed, null where it did not.</param>
public sealed record LogEntry(long Sequence, DateTimeOffset Time, LogEntryKind Kind, Origin Origin, string Namespace, string Text, Problem? Problem = null);
