using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What takes a lab back to an empty host: everything that was made in it, and nothing else. Each action may find its thing gone already, since deleting one end of a cable takes the other.</summary>
public static class ResetPlan
{
    // Kinds that people make; what else there is (lo, sit0, the uplink of a machine) came with the host.
    private static readonly HashSet<string> Made = ["veth", "bridge", "macvlan", "ipvlan", "vlan", "vxlan", "dummy", "bond", "vrf"];

    /// <summary>The actions, in an order that works.</summary>
    public static IReadOnlyList<HostAction> For(Snapshot snapshot)
    {
        if (snapshot.Root is not { } root)
        {
            return [];
        }

        return
        [
            .. root.Firewall.SelectMany(Rules),
            .. root.Firewall.Where(chain => chain.Policy == "DROP").Select(chain => new SetFirewallPolicy("", chain.Name, "ACCEPT", chain.Family == "inet6")),
            .. Cables(snapshot),
            .. root.Interfaces.Where(link => link.Kind != "veth" && Made.Contains(link.Kind)).Select(link => new DeleteInterface("", link.Name)),
            .. snapshot.Namespaces.Where(ns => !ns.IsRoot).SelectMany(ns => ns.Names).Select(name => new DeleteNamespace(name)),
            .. root.Interfaces.Where(link => !Made.Contains(link.Kind)).SelectMany(Addresses),
            .. root.Forwarding.Ipv4 ? [new SetForwarding("", false)] : Array.Empty<HostAction>(),
            .. root.Forwarding.Ipv6 ? [new SetForwarding("", false, Ipv6: true)] : Array.Empty<HostAction>(),
        ];
    }

    // A namespace's interfaces go some time after its name; deleted by name first, the names are free at once.
    private static IEnumerable<HostAction> Cables(Snapshot snapshot)
    {
        var gone = new HashSet<(ulong, int)>();
        foreach (var ns in snapshot.Namespaces.Where(ns => ns.Name is not null))
        {
            foreach (var link in ns.Interfaces.Where(link => link.Kind == "veth" && gone.Add((ns.Id, link.Index))))
            {
                if (link.Peer is { } peer)
                {
                    gone.Add((peer.Namespace, peer.Index));
                }

                yield return new DeleteInterface(ns.Name!, link.Name);
            }
        }
    }

    private static IEnumerable<HostAction> Rules(FirewallChain chain) =>
        chain.Rules.Select(rule => new DeleteFirewallRule("", FirewallRuleSpec.Of(chain, rule)));

    private static IEnumerable<HostAction> Addresses(Interface link) => link.Addresses
        .Where(address => address is not ({ Value: "127.0.0.1", PrefixLength: 8 } or { Value: "::1" }) && address.Scope != "link")
        .Select(address => new DeleteAddress("", link.Name, address.ToString()));
}
