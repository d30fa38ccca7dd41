using NetLab.Netlink.Route;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>What the kernel said of a namespace, each part as of its last dump.</summary>
internal sealed record NamespaceReading
{
    public IReadOnlyList<LinkMessage> Links { get; init; } = [];

    public IReadOnlyList<AddressMessage> Addresses { get; init; } = [];

    public IReadOnlyList<RouteMessage> Routes { get; init; } = [];

    public IReadOnlyList<NeighbourMessage> Neighbours { get; init; } = [];

    public IReadOnlyList<RuleMessage> Rules { get; init; } = [];

    public Forwarding Forwarding { get; init; } = new(false, false);

    public EquatableList<FirewallChain> Firewall { get; init; } = [];
}
