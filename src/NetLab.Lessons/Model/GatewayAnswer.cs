using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The gateway of a route at the moment.</summary>
/// <param name="Destination">Which route.</param>
/// <param name="Namespace">Where.</param>
public sealed record GatewayAnswer(string Destination = "default", string Namespace = "") : Answer
{
    /// <inheritdoc/>
    public override string? Right(Snapshot snapshot) =>
        snapshot.Find(Namespace)?.Routes.FirstOrDefault(route => route.Table == "main" && Look.Same(route.Destination, Destination))?.Gateway;
}
