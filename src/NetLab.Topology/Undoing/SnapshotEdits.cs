namespace NetLab.Topology;

/// <summary>Snapshots with one thing changed. What is not found is left as it is.</summary>
internal static class SnapshotEdits
{
    public static Snapshot Change(this Snapshot snapshot, string scope, Func<NetworkNamespace, NetworkNamespace> change) =>
        snapshot.Find(scope) is { } ns ? snapshot.Change(ns.Id, change) : snapshot;

    public static Snapshot Change(this Snapshot snapshot, ulong id, Func<NetworkNamespace, NetworkNamespace> change) =>
        snapshot with { Namespaces = snapshot.Namespaces.Select(ns => ns.Id == id ? change(ns) : ns).ToEquatableList() };

    public static Snapshot ChangeLink(this Snapshot snapshot, string scope, string name, Func<Interface, Interface> change) =>
        snapshot.Change(scope, ns => ns.ChangeLink(name, change));

    public static NetworkNamespace ChangeLink(this NetworkNamespace ns, string name, Func<Interface, Interface> change) =>
        ns with { Interfaces = ns.Interfaces.Select(link => link.Name == name ? change(link) : link).ToEquatableList() };

    public static EquatableList<T> Without<T>(this EquatableList<T> items, Func<T, bool> isGone) => items.Where(item => !isGone(item)).ToEquatableList();

    public static NetworkNamespace LoseNeighbours(this NetworkNamespace ns, string link) =>
        ns with { Neighbours = ns.Neighbours.Without(neighbour => neighbour.Interface == link) };

    /// <summary>Routes that leave by the interface go; of a multipath route only that way.</summary>
    public static NetworkNamespace LoseRoutes(this NetworkNamespace ns, string link, string? family = null)
    {
        var left = new List<Route>();
        foreach (var route in ns.Routes)
        {
            if (family is not null && route.Family != family)
            {
                left.Add(route);
                continue;
            }

            var hops = route.NextHops.Without(hop => hop.Interface == link);
            if (route.Interface != link && (route.NextHops.Count == 0 || hops.Count > 0))
            {
                left.Add(route with { NextHops = hops });
            }
        }

        return ns with { Routes = left.ToEquatableList() };
    }
}
