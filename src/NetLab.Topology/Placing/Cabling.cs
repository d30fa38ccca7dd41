namespace NetLab.Topology;

/// <summary>Which namespaces are linked with each other.</summary>
internal sealed class Cabling
{
    private readonly Dictionary<ulong, SortedSet<NetworkNamespace>> _neighbours = [];

    public Cabling(Snapshot snapshot)
    {
        foreach (var ns in snapshot.Namespaces)
        {
            foreach (var peer in ns.Interfaces.Select(link => link.Peer))
            {
                if (peer is not null && peer.Namespace != ns.Id && snapshot.Find(peer.Namespace) is { } other)
                {
                    Of(ns).Add(other);
                    Of(other).Add(ns);
                }
            }
        }
    }

    /// <summary>Those that are linked with it, by title.</summary>
    public SortedSet<NetworkNamespace> Of(NetworkNamespace ns) =>
        _neighbours.TryGetValue(ns.Id, out var found) ? found : _neighbours[ns.Id] = new(NamespaceOrder.Instance);

    /// <summary>All that can be reached from the one without those that are excluded, nearest first, each with the one that it was reached from.</summary>
    public List<(NetworkNamespace Namespace, NetworkNamespace From, int Distance)> Reach(NetworkNamespace start, ISet<ulong> excluded)
    {
        var reached = new List<(NetworkNamespace, NetworkNamespace, int)>();
        var queue = new Queue<(NetworkNamespace Namespace, int Distance)>([(start, 0)]);
        excluded.Add(start.Id);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in Of(at.Namespace).Where(next => excluded.Add(next.Id)))
            {
                reached.Add((next, at.Namespace, at.Distance + 1));
                queue.Enqueue((next, at.Distance + 1));
            }
        }

        return reached;
    }
}
