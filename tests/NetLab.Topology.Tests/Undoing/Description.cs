namespace NetLab.Topology.Tests.Undoing;

/// <summary>What of a host an undone action has to bring back, by names, so that new inode numbers and indexes do not matter.</summary>
internal static class Description
{
    public static string Of(Snapshot snapshot) => string.Join('\n', snapshot.Namespaces.SelectMany(ns => Lines(snapshot, ns).Select(line => $"{ns.Title}: {line}")).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(Snapshot snapshot, NetworkNamespace ns)
    {
        yield return $"names {string.Join(',', ns.Names)} {ns.Forwarding}";
        foreach (var link in ns.Interfaces)
        {
            var peer = link.Peer is { } end && snapshot.Find(end.Namespace) is { } there ? $"{there.Title}/{there.Find(end.Index)?.Name}/{end.Name}" : "";
            yield return $"link {link.Name} {link.Kind} {link.Mac} {link.Mtu} {link.Up} {link.Master} {peer} {link.Parent} {string.Join(',', link.Details)}";
            foreach (var network in link.Addresses.Where(a => !(link.Kind == "loopback" && a.Scope == "host")).GroupBy(a => Prefix.Of(a)))
            {
                // Of IPv4 addresses in one network the first is the one that packets leave with.
                yield return $"addresses {link.Name} {(network.First().IsIpv6 ? "" : network.First())} {string.Join(',', network.Select(a => $"{a}").Order(StringComparer.Ordinal))}";
            }
        }

        foreach (var route in ns.Routes)
        {
            yield return $"route {route.Destination} {route.Gateway} {route.Interface} {route.Metric}";
        }

        foreach (var chain in ns.Firewall)
        {
            yield return $"chain {chain.Family} {chain.Table} {chain.Name} {chain.Policy} {string.Join('|', chain.Rules)}";
        }
    }
}
