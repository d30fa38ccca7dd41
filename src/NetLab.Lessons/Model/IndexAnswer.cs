using System.Globalization;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The index of an interface at the moment: the number in "veth-red@if7".</summary>
/// <param name="Interface">Which.</param>
/// <param name="Namespace">Where it is.</param>
public sealed record IndexAnswer(string Interface, string Namespace = "") : Answer
{
    /// <inheritdoc/>
    public override string? Right(Snapshot snapshot) =>
        snapshot.Find(Namespace)?.Find(Interface)?.Index.ToString(CultureInfo.InvariantCulture);
}
