namespace NetLab.Topology;

/// <summary>What leads from one version of a host's snapshot to the next; only what changed.</summary>
/// <param name="FromVersion">The version that it can be applied to.</param>
/// <param name="ToVersion">The version that it leads to.</param>
/// <param name="TakenAt">As <see cref="Snapshot.TakenAt"/> of the later one.</param>
/// <param name="Changed">Namespaces that are new or differ.</param>
/// <param name="Removed">Ids of namespaces that are gone.</param>
public sealed record SnapshotDiff(long FromVersion, long ToVersion, DateTimeOffset TakenAt, EquatableList<NamespaceDiff> Changed, EquatableList<ulong> Removed)
{
    /// <summary>Whether nothing but version and time differ.</summary>
    public bool IsEmpty => Changed.Count == 0 && Removed.Count == 0;

    /// <summary>What leads from the one to the other.</summary>
    public static SnapshotDiff Between(Snapshot before, Snapshot after)
    {
        var known = before.Namespaces.ToDictionary(ns => ns.Id);
        var changed = new List<NamespaceDiff>();
        foreach (var ns in after.Namespaces)
        {
            known.Remove(ns.Id, out var earlier);
            if (!ns.Equals(earlier))
            {
                changed.Add(NamespaceDiff.Between(earlier, ns));
            }
        }

        return new(before.Version, after.Version, after.TakenAt, changed.ToEquatableList(), known.Keys.ToEquatableList());
    }

    /// <summary>The later snapshot.</summary>
    /// <exception cref="VersionGapException">The snapshot is of another version than the diff starts from: take a new snapshot.</exception>
    public Snapshot ApplyTo(Snapshot snapshot)
    {
        if (snapshot.Version != FromVersion)
        {
            throw new VersionGapException(snapshot.Version, FromVersion);
        }

        var namespaces = snapshot.Namespaces.ToDictionary(ns => ns.Id);
        foreach (var id in Removed)
        {
            namespaces.Remove(id);
        }

        foreach (var change in Changed)
        {
            namespaces[change.Id] = change.ApplyTo(namespaces.GetValueOrDefault(change.Id));
        }

        return snapshot with { Version = ToVersion, TakenAt = TakenAt, Namespaces = namespaces.Values.Order(NamespaceOrder.Instance).ToEquatableList() };
    }
}
