namespace NetLab.Topology;

/// <summary>A network segment: the interfaces that a broadcast from one of them reaches, through cables and bridges.</summary>
internal static class Segment
{
    /// <summary>The interface itself first, then the nearest; bridges before their ports.</summary>
    public static IEnumerable<(NetworkNamespace Namespace, Interface Interface)> Of(Snapshot snapshot, NetworkNamespace ns, Interface start)
    {
        var seen = new HashSet<(ulong, int)> { (ns.Id, start.Index) };
        var queue = new Queue<(NetworkNamespace Namespace, Interface Interface)>([(ns, start)]);
        while (queue.TryDequeue(out var at))
        {
            yield return at;
            foreach (var next in Neighbours(snapshot, at.Namespace, at.Interface).Where(next => seen.Add((next.Item1.Id, next.Item2.Index))))
            {
                queue.Enqueue(next);
            }
        }
    }

    /// <summary>The IPv4 network that it uses, that of a bridge first; null where none of its interfaces has an address.</summary>
    public static Prefix? Network(Snapshot snapshot, NetworkNamespace ns, Interface start)
    {
        var segment = Of(snapshot, ns, start).ToList();
        return segment.OrderBy(item => item.Interface.Kind == "bridge" ? 0 : 1)
            .SelectMany(item => item.Interface.Addresses)
            .Where(address => !address.IsIpv6 && address.PrefixLength is > 0 and < 31)
            .Select(Prefix.Of)
            .FirstOrDefault(prefix => prefix is not null);
    }

    private static IEnumerable<(NetworkNamespace, Interface)> Neighbours(Snapshot snapshot, NetworkNamespace ns, Interface link)
    {
        if (link.Kind == "veth" && link.Peer is { } peer && snapshot.Find(peer.Namespace) is { } other && other.Find(peer.Index) is { } end)
        {
            yield return (other, end);
        }

        if (link.Master is { } master && ns.Find(master) is { Kind: "bridge" } bridge)
        {
            yield return (ns, bridge);
        }

        foreach (var port in ns.Interfaces.Where(port => link.Kind == "bridge" && port.Master == link.Name))
        {
            yield return (ns, port);
        }
    }
}
