namespace NetLab.Topology;

/// <summary>Adds a unicast route to the main table.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Destination">"default", a prefix or an address.</param>
/// <param name="Gateway">The next hop, or null for a destination on the link.</param>
/// <param name="Interface">The interface to leave by; needed without a gateway.</param>
/// <param name="Metric">Priority, the lower the better; 0 for none.</param>
public sealed record AddRoute(string Namespace, string Destination, string? Gateway = null, string? Interface = null, long Metric = 0) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{RouteWords.Command(Namespace, "add", Destination, Gateway, Interface, Metric)}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => RouteWords.Check(Namespace, Destination, Gateway, Interface);
}
