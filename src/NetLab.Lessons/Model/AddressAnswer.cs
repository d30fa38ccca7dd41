using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The first address that an interface has at the moment; with or without its prefix length.</summary>
/// <param name="Interface">Which.</param>
/// <param name="Namespace">Where it is.</param>
public sealed record AddressAnswer(string Interface, string Namespace = "") : Answer
{
    /// <inheritdoc/>
    public override string? Right(Snapshot snapshot) => snapshot.Find(Namespace)?.Find(Interface)?.Addresses is [var first, ..] ? first.ToString() : null;

    /// <inheritdoc/>
    public override bool IsRight(Snapshot snapshot, string given) =>
        Right(snapshot) is { } right && (given.Trim() == right || given.Trim() == right.Split('/')[0]);
}
