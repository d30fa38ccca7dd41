using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What came of a command.</summary>
/// <param name="Problem">Why it could not be run to its end, null where it was.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">The end of what it wrote.</param>
public sealed record CommandOutcome(Problem? Problem, int ExitCode, string Output);
