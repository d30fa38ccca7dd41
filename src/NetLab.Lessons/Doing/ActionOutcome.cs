using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What came of an action.</summary>
/// <param name="Problem">Why it could not be done, null where it was.</param>
/// <param name="Inverse">What undoes it.</param>
/// <param name="Version">The snapshot version that shows it.</param>
public sealed record ActionOutcome(Problem? Problem, HostAction? Inverse, long Version);
