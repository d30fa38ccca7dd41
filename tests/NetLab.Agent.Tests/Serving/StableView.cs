using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>A snapshot without what is new each time or goes on by itself: versions, inode numbers, indexes, neighbours, link-local IPv6.</summary>
internal static class StableView
{
    public static IReadOnlyList<string> Of(Snapshot snapshot) => [.. snapshot.Namespaces.SelectMany(Of)];

    private static IEnumerable<string> Of(NetworkNamespace ns) =>
    [
        $"[{ns.Title}] {string.Join(' ', ns.Names)} {ns.Forwarding}",
        .. ns.Interfaces.Select(l => $"[{ns.Title}] link {l.Name} {l.Kind} {l.Mac} {l.Mtu} {l.Up} {l.Carrier} {l.OperState} {l.Master} {l.PortState} {l.Peer?.Name} {l.Parent}").Order(StringComparer.Ordinal),
        .. ns.Interfaces.SelectMany(l => l.Addresses.Where(a => a.Scope != "link").Select(a => $"[{ns.Title}] address {l.Name} {a}")).Order(StringComparer.Ordinal),
        .. ns.Routes.Where(r => !r.Destination.StartsWith('f')).Select(r => $"[{ns.Title}] route {r.Type} {r.Destination} {r.Gateway} {r.Interface} {r.Protocol} {r.Metric} {r.Table}").Order(StringComparer.Ordinal),
        .. ns.Firewall.SelectMany(c => c.Rules.Select(rule => $"[{ns.Title}] rule {c.Family} {c.Table} {c.Name} {rule}").Append($"[{ns.Title}] chain {c.Family} {c.Table} {c.Name} {c.Policy}")),
    ];
}
