namespace NetLab.Lessons;

/// <summary>A fact that must be tried out. The host does it, asked by whoever watches; this says what to ask and reads the answer.</summary>
public abstract record ProbeFact : Fact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Reachability;

    /// <summary>The namespace to try from.</summary>
    public abstract string From { get; }

    /// <summary>What the answer means.</summary>
    public abstract Finding Judge(ProbeOutcome outcome);
}
