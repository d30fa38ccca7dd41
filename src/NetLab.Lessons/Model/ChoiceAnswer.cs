using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>One of several options.</summary>
/// <param name="Options">Their keys, in the order of showing.</param>
/// <param name="Is">The right one's key.</param>
public sealed record ChoiceAnswer(EquatableList<string> Options, string Is) : Answer
{
    /// <inheritdoc/>
    public override string? Right(Snapshot snapshot) => Is;
}
