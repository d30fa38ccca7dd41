using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A fact by which a mistake is known; only such as a snapshot shows.</summary>
public sealed record Symptom
{
    /// <summary>The fact must not hold.</summary>
    public bool Not { get; init; }

    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>Whether it is so.</summary>
    public bool Holds(Snapshot snapshot) => Fact is StateFact fact && fact.Look(snapshot).Status == FindingStatus.Passed != Not;
}
