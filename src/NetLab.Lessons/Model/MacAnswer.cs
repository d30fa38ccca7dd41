using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The MAC address that an interface has at the moment.</summary>
/// <param name="Interface">Which.</param>
/// <param name="Namespace">Where it is.</param>
public sealed record MacAnswer(string Interface, string Namespace = "") : Answer
{
    /// <inheritdoc/>
    public override string? Right(Snapshot snapshot) => snapshot.Find(Namespace)?.Find(Interface)?.Mac;

    /// <inheritdoc/>
    public override bool IsRight(Snapshot snapshot, string given) => base.IsRight(snapshot, given.Replace('-', ':'));
}
