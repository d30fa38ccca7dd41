using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A check as it stands.</summary>
/// <param name="Check">Which.</param>
/// <param name="Finding">How the last look came out.</param>
/// <param name="Trying">A probe is on its way; the finding is that of the one before.</param>
/// <param name="Broken">It was green before.</param>
/// <param name="BrokenBy">The log entry that most likely broke it, where one was found.</param>
/// <param name="GreenSince">When it became green, the last time that it was; what was done before cannot have broken it.</param>
public sealed record CheckState(Check Check, Finding Finding, bool Trying = false, bool Broken = false, LogEntry? BrokenBy = null, DateTimeOffset? GreenSince = null)
{
    /// <summary>Whether it is green.</summary>
    public bool Passed => Finding.Status == FindingStatus.Passed;

    /// <summary>Whether it was looked at and does not hold.</summary>
    public bool Red => !Passed && Finding.Evidence.Key is not ("not-watched" or "probe-running");

    /// <summary>The state after another look: green forgets what had broken it, red after green asks who did it.</summary>
    /// <param name="finding">What it came to.</param>
    /// <param name="at">Of when it is.</param>
    /// <param name="culprit">Who did it, of what was done since that moment.</param>
    internal CheckState After(Finding finding, DateTimeOffset at, Func<DateTimeOffset, LogEntry?> culprit) => finding.Status == FindingStatus.Passed
        ? new CheckState(Check, finding, GreenSince: Passed ? GreenSince : at)
        : Passed || Broken ? new CheckState(Check, finding, Broken: true, BrokenBy: BrokenBy ?? culprit(GreenSince ?? at), GreenSince: GreenSince)
        : new CheckState(Check, finding);
}
