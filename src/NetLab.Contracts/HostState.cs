using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>Where a subscriber starts.</summary>
/// <param name="Snapshot">The state now.</param>
/// <param name="Log">The last entries, oldest first, at most 500.</param>
public sealed record HostState(Snapshot Snapshot, EquatableList<LogEntry> Log);
