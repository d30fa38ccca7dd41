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

    /// <summary>All that can be reached from the one, nearest first.</summary>
    public List<NetworkNamespace> Reach(NetworkNamespace start)
    {
        var passed = new HashSet<ulong> { start.Id };
        var reached = new List<NetworkNamespace>();
        var queue = new Queue<NetworkNamespace>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var next in Of(at).Where(next => passed.Add(next.Id)))
            {
                reached.Add(next);
                queue.Enqueue(next);
            }
        }

        return reached;
    }

    /// <summary>All namespaces by who is connected with whom: the host's group first, the others and their members by title.</summary>
    public List<List<NetworkNamespace>> Groups(Snapshot snapshot)
    {
        var seen = new HashSet<ulong>();
        var groups = new List<List<NetworkNamespace>>();
        foreach (var start in snapshot.Namespaces.OrderByDescending(ns => ns.IsRoot).ThenBy(ns => ns, NamespaceOrder.Instance))
        {
            if (!seen.Contains(start.Id))
            {
                groups.Add([.. Reach(start).Append(start).Order(NamespaceOrder.Instance)]);
                seen.UnionWith(groups[^1].Select(ns => ns.Id));
            }
        }

        return groups;
    }
}
