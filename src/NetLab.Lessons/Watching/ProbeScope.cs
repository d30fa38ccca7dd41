using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>
/// What a probe's outcome depends on: the namespaces that packets from its start could come to, with links, addresses, routes, rules and firewall. Equal scopes, equal outcome: no need to try again.
/// Learnt neighbours are left out: each probe makes and refreshes them, so that probing would go on for ever.
/// </summary>
internal sealed record ProbeScope(EquatableList<NetworkNamespace> Namespaces)
{
    public static ProbeScope Of(Snapshot snapshot, string from)
    {
        var reached = new SortedDictionary<ulong, NetworkNamespace>();
        var next = new Queue<NetworkNamespace?>([snapshot.Find(from)]);
        while (next.TryDequeue(out var ns))
        {
            if (ns is not null && reached.TryAdd(ns.Id, ns))
            {
                foreach (var peer in ns.Interfaces.Select(link => link.Peer).OfType<Peer>())
                {
                    next.Enqueue(snapshot.Find(peer.Namespace));
                }
            }
        }

        return new ProbeScope(reached.Values.Select(Relevant).ToEquatableList());
    }

    private static NetworkNamespace Relevant(NetworkNamespace ns) => ns with
    {
        Names = [],
        Processes = [],
        Neighbours = ns.Neighbours.Where(neighbour => neighbour.State == "PERMANENT").ToEquatableList(),
    };
}
