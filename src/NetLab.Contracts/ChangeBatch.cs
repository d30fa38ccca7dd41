using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>Changes of 50 to 100 ms together.</summary>
/// <param name="Diff">From the version before to the next.</param>
/// <param name="FirstEventAt">When the kernel's first notification of it was read, UTC: what latency is measured from.</param>
public sealed record ChangeBatch(SnapshotDiff Diff, DateTimeOffset FirstEventAt);
