namespace NetLab.Topology;

/// <summary>What dialogs propose, with the names and addresses of the lessons where those are free.</summary>
public static class Proposals
{
    private static readonly string[] Colours = ["red", "blue", "green", "yellow", "orange", "purple", "pink", "brown", "grey", "white", "black"];

    /// <summary>A name for a new namespace: red, blue, green...; then ns-1 and on.</summary>
    public static string NamespaceName(Snapshot snapshot) =>
        FreeName.Namespace(snapshot, Colours.Concat(Enumerable.Range(1, int.MaxValue).Select(n => $"ns-{n}")));

    /// <summary>A name for a new bridge: v-net-0, v-net-1...</summary>
    /// <param name="snapshot">The host.</param>
    /// <param name="scope">The namespace that it is to be in, "" for the host's own.</param>
    public static string BridgeName(Snapshot snapshot, string scope) => FreeName.Interface(snapshot.Find(scope), [], "v-net-");

    /// <summary>The next free address on the network that the interface is connected to, else the first of a network of its own: 192.168.15.1/24.</summary>
    public static string? Address(Snapshot snapshot, string scope, string name)
    {
        var free = new FreeAddress(snapshot);
        var network = snapshot.Find(scope) is { } ns && ns.Find(name) is { } link ? Segment.Network(snapshot, ns, link) : null;
        return free.In(network ?? free.Network()).FirstOrDefault();
    }

    /// <summary>The address that a namespace's default route could go by: that of the bridge on its network, else that of another namespace there; null where there is none.</summary>
    public static string? Gateway(Snapshot snapshot, string scope)
    {
        if (snapshot.Find(scope) is not { } ns)
        {
            return null;
        }

        var networks = ns.Interfaces.SelectMany(link => link.Addresses).Where(address => !address.IsIpv6).Select(Prefix.Of).ToList();
        return ns.Interfaces
            .Where(link => link.Kind != "loopback")
            .SelectMany(link => Segment.Of(snapshot, ns, link))
            .Where(item => item.Namespace.Id != ns.Id)
            .OrderBy(item => item.Interface.Kind == "bridge" ? 0 : item.Namespace.IsRoot ? 1 : item.Namespace.Forwarding.Ipv4 ? 2 : 3)
            .SelectMany(item => item.Interface.Addresses)
            .FirstOrDefault(address => networks.Exists(network => network?.Contains(address.Value) == true))?.Value;
    }

    /// <summary>A link between two places.</summary>
    public static LinkProposal Link(Snapshot snapshot, LinkPlace a, LinkPlace b) => new LinkPlanner(snapshot).Plan(a, b);

    /// <summary>Lets a namespace join the network of one of its bridges: an address for the bridge (192.168.15.5/24 where free, as in the lessons), and up.</summary>
    public static LinkProposal Join(Snapshot snapshot, string scope, string bridge) => new LinkPlanner(snapshot).Join(scope, bridge);

    /// <summary>A host of the LAN: namespace lan-host with 192.168.1.3/24, cabled to the host's next ethN with 192.168.1.2/24; a second one is on a LAN of its own.</summary>
    public static Steps LanHost(Snapshot snapshot) => Neighbourhood.LanHost(snapshot);

    /// <summary>The internet: namespace internet that answers for 8.8.8.8, behind the transfer network 203.0.113.0/24 (RFC 5737), and the host's default route to it where it has none.</summary>
    public static Steps Internet(Snapshot snapshot) => Neighbourhood.Internet(snapshot);
}
