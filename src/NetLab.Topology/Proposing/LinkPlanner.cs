namespace NetLab.Topology;

/// <summary>Works out what linking two places means, and its names and addresses.</summary>
internal sealed class LinkPlanner(Snapshot snapshot)
{
    private readonly FreeAddress _free = new(snapshot);

    public LinkProposal Plan(LinkPlace a, LinkPlace b)
    {
        if (a.Namespace == b.Namespace && (Link(a)?.Kind == "bridge") != (Link(b)?.Kind == "bridge"))
        {
            var (bar, other) = Link(a)?.Kind == "bridge" ? (Link(a)!, b) : (Link(b)!, a);
            return other.Interface is null
                ? Join(a.Namespace, bar.Name)
                : new(LinkKind.Attach, $"Attach {other.Interface} to {bar.Name}", new(other.Namespace, other.Interface, bar.Name), null, Down(other.Namespace, bar));
        }

        return Cable(a, Bridge(a), b, Bridge(b));
    }

    public LinkProposal Join(string scope, string name)
    {
        var ns = snapshot.Find(scope);
        var bridge = ns?.Find(name);
        var network = (bridge is null ? null : Segment.Network(snapshot, ns!, bridge)) ?? _free.Network();
        var fifth = network.Hosts().Skip(4).FirstOrDefault();
        var address = fifth is null ? _free.In(network).FirstOrDefault() : _free.Prefer($"{fifth}/{network.Length}");
        return new(LinkKind.Join, $"Connect {Title(scope)} to {name}", new(scope, name, Address: address), null, bridge is null ? [] : Down(scope, bridge));
    }

    private LinkProposal Cable(LinkPlace a, Interface? bridgeA, LinkPlace b, Interface? bridgeB)
    {
        var nameA = Name(a, bridgeA, b, bridgeB, null);
        var nameB = Name(b, bridgeB, a, bridgeA, a.Namespace == b.Namespace ? nameA : null);
        var (addressA, addressB) = Addresses(a, bridgeA, b, bridgeB);
        EquatableList<VethEnd> down =
        [
            .. bridgeA is null ? [] : Down(a.Namespace, bridgeA),
            .. bridgeB is null || (a.Namespace == b.Namespace && bridgeA == bridgeB) ? [] : Down(b.Namespace, bridgeB),
        ];
        return new(
            LinkKind.Cable,
            $"Link {bridgeA?.Name ?? Title(a.Namespace)} to {bridgeB?.Name ?? Title(b.Namespace)}",
            new(a.Namespace, nameA, bridgeA?.Name, addressA),
            new(b.Namespace, nameB, bridgeB?.Name, addressB),
            down);
    }

    /// <summary>veth-red beside veth-blue, veth-red beside veth-red-br; a second cable says both ends.</summary>
    private string Name(LinkPlace own, Interface? bridge, LinkPlace other, Interface? otherBridge, string? taken)
    {
        var (here, there) = (Title(own.Namespace), Title(other.Namespace));
        string[] candidates = (bridge, otherBridge) switch
        {
            (not null, null) => [$"veth-{there}-br"],
            (not null, not null) => [$"veth-{otherBridge.Name}", $"veth-{there}"],
            _ when own.Namespace.Length == 0 && other.Namespace.Length > 0 => [$"veth-{there}-host", $"veth-{there}"],
            _ => [$"veth-{here}", $"veth-{here}-{there}"],
        };
        return FreeName.Interface(snapshot.Find(own.Namespace), candidates.Where(name => name != taken), taken == "veth0" ? "veth-" : "veth");
    }

    private (string? A, string? B) Addresses(LinkPlace a, Interface? bridgeA, LinkPlace b, Interface? bridgeB)
    {
        if (bridgeA is not null && bridgeB is not null)
        {
            return (null, null);
        }

        if (bridgeA is null && bridgeB is null)
        {
            var pair = _free.In(_free.Network()).Take(2).ToList();
            return (pair[0], pair[1]);
        }

        var (place, bridge) = bridgeA is not null ? (a, bridgeA) : (b, bridgeB!);
        var network = Segment.Network(snapshot, snapshot.Find(place.Namespace)!, bridge) ?? _free.Network();
        var address = _free.In(network).FirstOrDefault();
        return bridgeA is not null ? (null, address) : (address, null);
    }

    /// <summary>The bridge that a place means: itself, or the one that its port is on.</summary>
    private Interface? Bridge(LinkPlace place) =>
        Link(place) is not { } link ? null
        : link.Kind == "bridge" ? link
        : link.Master is { } master && snapshot.Find(place.Namespace)!.Find(master) is { Kind: "bridge" } bridge ? bridge : null;

    private Interface? Link(LinkPlace place) => place.Interface is { } name ? snapshot.Find(place.Namespace)?.Find(name) : null;

    private static EquatableList<VethEnd> Down(string scope, Interface bridge) => bridge.Up ? [] : [new(scope, bridge.Name)];

    private static string Title(string scope) => scope.Length == 0 ? "host" : scope;
}
