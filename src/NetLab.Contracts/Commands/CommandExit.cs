using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>A command's end.</summary>
/// <param name="CommandId">Which command.</param>
/// <param name="ExitCode">Its exit code; 128 + the signal's number where a signal ended it.</param>
/// <param name="Stopped">Whether it was stopped on request.</param>
/// <param name="Problem">Why it ended otherwise than by itself: timed out, limit reached.</param>
public sealed record CommandExit(Guid CommandId, int ExitCode, bool Stopped, Problem? Problem = null);
