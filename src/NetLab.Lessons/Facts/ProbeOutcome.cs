namespace NetLab.Lessons;

/// <summary>What came of a try.</summary>
/// <param name="Succeeded">Whether the answer came.</param>
/// <param name="Evidence">The tool's line that shows it.</param>
/// <param name="Refused">Why it could not even be tried, null where it was.</param>
public sealed record ProbeOutcome(bool Succeeded, string Evidence, string? Refused = null);
