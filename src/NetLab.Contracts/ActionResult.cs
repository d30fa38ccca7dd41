using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>How an action went.</summary>
/// <param name="Problem">Why it could not be done, null where it was; then nothing of it is left.</param>
/// <param name="Inverse">What undoes it, null where it failed.</param>
/// <param name="Version">The snapshot version that shows it.</param>
public sealed record ActionResult(Problem? Problem, HostAction? Inverse, long Version);
