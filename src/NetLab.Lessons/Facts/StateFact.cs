using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A fact that can be seen in a snapshot.</summary>
public abstract record StateFact : Fact
{
    /// <summary>Looks for it.</summary>
    public abstract Finding Look(Snapshot snapshot);
}
