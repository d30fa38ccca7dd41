namespace NetLab.Topology;

/// <summary>Deletes a route from the main table; what is null is not compared.</summary>
public sealed record DeleteRoute(string Namespace, string Destination, string? Gateway = null, string? Interface = null, long Metric = 0) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{RouteWords.Command(Namespace, "del", Destination, Gateway, Interface, Metric)}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() =>
        [.. Names.CheckScope(Namespace), .. Addressing.CheckDestination(Destination)];
}
