namespace NetLab.Lessons;

/// <summary>One thing that a replay expected of a lesson.</summary>
/// <param name="Step">The step's key.</param>
/// <param name="What">What was looked at: a check, a mistake, a command.</param>
/// <param name="Expected">What was to be seen.</param>
/// <param name="Ok">Whether it was.</param>
/// <param name="Seen">The evidence.</param>
public sealed record ReplayRow(string Step, string What, string Expected, bool Ok, string Seen);
