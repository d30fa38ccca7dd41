namespace NetLab.Topology;

/// <summary>What becomes of interfaces and of what hangs on them.</summary>
internal static class LinkProjection
{
    public static Snapshot AddLink(this Snapshot snapshot, string scope, Interface link) =>
        snapshot.Change(scope, ns => ns with { Interfaces = [.. ns.Interfaces, link with { Index = NextIndex(ns) }] });

    public static Snapshot AddVeth(this Snapshot snapshot, VethEnd a, VethEnd b)
    {
        if (snapshot.Find(a.Namespace) is not { } placeA || snapshot.Find(b.Namespace) is not { } placeB)
        {
            return snapshot;
        }

        var indexA = NextIndex(placeA);
        var indexB = placeA.Id == placeB.Id ? indexA + 1 : NextIndex(placeB);
        return snapshot.Change(placeA.Id, ns => ns with { Interfaces = [.. ns.Interfaces, Veth(a, indexA, new Peer(placeB.Id, indexB, b.Name))] })
            .Change(placeB.Id, ns => ns with { Interfaces = [.. ns.Interfaces, Veth(b, indexB, new Peer(placeA.Id, indexA, a.Name))] });
    }

    public static Snapshot LoseNamespace(this Snapshot snapshot, string name)
    {
        if (snapshot.Find(name) is not { IsRoot: false } ns)
        {
            return snapshot;
        }

        if (!ns.EndsWithItsName)
        {
            var kept = snapshot.Change(ns.Id, other => other with { Names = other.Names.Without(n => n == name) });
            return kept with { Namespaces = kept.Namespaces.Order(NamespaceOrder.Instance).ToEquatableList() };
        }

        var without = ns.Interfaces.Aggregate(snapshot, (state, link) => state.LoseLink(ns.Id, link.Name));
        return without with { Namespaces = without.Namespaces.Without(n => n.Id == ns.Id) };
    }

    public static Snapshot LoseLink(this Snapshot snapshot, string scope, string name) =>
        snapshot.Find(scope) is { } ns ? snapshot.LoseLink(ns.Id, name) : snapshot;

    public static Snapshot Rename(this Snapshot snapshot, string scope, string name, string newName)
    {
        if (snapshot.Find(scope) is not { } place || place.Find(name) is not { } renamed)
        {
            return snapshot;
        }

        string New(string old) => old == name ? newName : old;
        return snapshot.Change(place.Id, ns => ns with
        {
            Interfaces = ns.Interfaces.Select(link => link with
            {
                Name = New(link.Name),
                Master = link.Master is null ? null : New(link.Master),
                Parent = link.Parent is null ? null : New(link.Parent),
            }).ToEquatableList(),
            Routes = ns.Routes.Select(route => route with
            {
                Interface = route.Interface is null ? null : New(route.Interface),
                NextHops = route.NextHops.Select(hop => hop with { Interface = New(hop.Interface) }).ToEquatableList(),
            }).ToEquatableList(),
            Neighbours = ns.Neighbours.Select(neighbour => neighbour with { Interface = New(neighbour.Interface) }).ToEquatableList(),
        }).ChangePeerOf(renamed, peer => peer with { Name = newName });
    }

    public static Snapshot Move(this Snapshot snapshot, string scope, string name, string toScope)
    {
        if (snapshot.Find(scope) is not { } from || snapshot.Find(toScope) is not { } to || from.Id == to.Id || from.Find(name) is not { } link)
        {
            return snapshot;
        }

        var moved = Off(link) with { Index = to.Find(link.Index) is null ? link.Index : NextIndex(to), Addresses = [], Master = null, PortState = null };
        return snapshot.Change(from.Id, ns => ns.Detach(link))
            .Change(to.Id, ns => ns with { Interfaces = ns.Interfaces.Append(moved).OrderBy(other => other.Index).ToEquatableList() })
            .ChangePeerOf(link, peer => peer with { Namespace = to.Id, Index = moved.Index });
    }

    public static Snapshot SwitchOn(this Snapshot snapshot, string scope, string name) => snapshot.ChangeLink(scope, name, link =>
    {
        var loopback = link.Kind == "loopback" && !link.Addresses.Any(address => !address.IsIpv6);
        return link with { Up = true, Addresses = loopback ? [new Address("127.0.0.1", 8, "host"), .. link.Addresses] : link.Addresses };
    });

    /// <summary>IPv4 addresses stay, IPv6 addresses and the routes that leave here go (fib_disable_ip and addrconf_ifdown in the kernel).</summary>
    public static Snapshot SwitchOff(this Snapshot snapshot, string scope, string name) => snapshot.Change(scope, ns =>
        ns.ChangeLink(name, link => Off(link) with { Addresses = link.Addresses.Without(address => address.IsIpv6) }).LoseRoutes(name).LoseNeighbours(name));

    private static Snapshot LoseLink(this Snapshot snapshot, ulong id, string name)
    {
        if (snapshot.Find(id)?.Find(name) is not { } link)
        {
            return snapshot;
        }

        var without = snapshot.Change(id, ns => ns.Detach(link));
        if (link is { Kind: "veth", Peer: { } peer } && without.Find(peer.Namespace)?.Find(peer.Index) is { } other)
        {
            without = without.LoseLink(peer.Namespace, other.Name);
        }

        var upper = snapshot.Find(id)!.Interfaces.Where(child => child.Parent == name && child.Name != name);
        return upper.Aggregate(without, (state, child) => state.LoseLink(id, child.Name));
    }

    private static NetworkNamespace Detach(this NetworkNamespace ns, Interface link)
    {
        var left = ns with
        {
            Interfaces = ns.Interfaces
                .Where(other => other.Index != link.Index)
                .Select(other => other.Master == link.Name ? other with { Master = null, PortState = null } : other)
                .ToEquatableList(),
        };
        return left.LoseRoutes(link.Name).LoseNeighbours(link.Name);
    }

    private static Snapshot ChangePeerOf(this Snapshot snapshot, Interface link, Func<Peer, Peer> change) => link.Peer is { } at
        ? snapshot.Change(at.Namespace, ns => ns with
        {
            Interfaces = ns.Interfaces.Select(other => other.Index == at.Index && other.Peer is { } peer ? other with { Peer = change(peer) } : other).ToEquatableList(),
        })
        : snapshot;

    private static Interface Veth(VethEnd end, int index, Peer peer) =>
        new() { Index = index, Name = end.Name, Kind = "veth", Mtu = 1500, OperState = "DOWN", Peer = peer };

    private static Interface Off(Interface link) => link with { Up = false, Carrier = false, OperState = "DOWN" };

    private static int NextIndex(NetworkNamespace ns) => ns.Interfaces.Select(link => link.Index).DefaultIfEmpty().Max() + 1;
}
