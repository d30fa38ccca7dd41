namespace NetLab.Lessons;

/// <summary>How a look for a fact came out.</summary>
public enum FindingStatus
{
    /// <summary>What it looks for is not there.</summary>
    NotYet,

    /// <summary>It is there, but other than it should be.</summary>
    Failed,

    /// <summary>It holds.</summary>
    Passed,
}
