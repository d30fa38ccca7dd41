namespace NetLab.Topology;

/// <summary>The order of namespaces in a snapshot: the root first, then by title, then by id.</summary>
public sealed class NamespaceOrder : IComparer<NetworkNamespace>
{
    /// <summary>The one order.</summary>
    public static NamespaceOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(NetworkNamespace? x, NetworkNamespace? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byRoot = y.IsRoot.CompareTo(x.IsRoot);
        var byTitle = byRoot != 0 ? byRoot : string.CompareOrdinal(x.Title, y.Title);
        return byTitle != 0 ? byTitle : x.Id.CompareTo(y.Id);
    }
}
