namespace NetLab.Topology;

/// <summary>What changed in one namespace; a null list is unchanged. Interfaces come one by one, the rest as whole lists, since they are short or change together.</summary>
public sealed record NamespaceDiff
{
    /// <summary>The namespace's <see cref="NetworkNamespace.Id"/>.</summary>
    public required ulong Id { get; init; }

    /// <summary>Names, processes, root or not, and forwarding, in a namespace without contents; null where they are as before.</summary>
    public NetworkNamespace? Header { get; init; }

    /// <summary>Interfaces that are new or differ.</summary>
    public EquatableList<Interface> Interfaces { get; init; } = [];

    /// <summary>Indexes of interfaces that are gone.</summary>
    public EquatableList<int> RemovedInterfaces { get; init; } = [];

    /// <summary>All routes.</summary>
    public EquatableList<Route>? Routes { get; init; }

    /// <summary>All neighbours.</summary>
    public EquatableList<Neighbour>? Neighbours { get; init; }

    /// <summary>All policy rules.</summary>
    public EquatableList<PolicyRule>? Rules { get; init; }

    /// <summary>All chains.</summary>
    public EquatableList<FirewallChain>? Firewall { get; init; }

    /// <summary>What leads from the one to the other; from null all of it is new.</summary>
    public static NamespaceDiff Between(NetworkNamespace? before, NetworkNamespace after)
    {
        var known = before?.Interfaces.ToDictionary(link => link.Index) ?? [];
        var changed = new List<Interface>();
        foreach (var link in after.Interfaces)
        {
            known.Remove(link.Index, out var earlier);
            if (!link.Equals(earlier))
            {
                changed.Add(link);
            }
        }

        return new NamespaceDiff
        {
            Id = after.Id,
            Header = before is not null && HeaderOf(before) == HeaderOf(after) ? null : HeaderOf(after),
            Interfaces = changed.ToEquatableList(),
            RemovedInterfaces = known.Keys.ToEquatableList(),
            Routes = Unless(before?.Routes, after.Routes),
            Neighbours = Unless(before?.Neighbours, after.Neighbours),
            Rules = Unless(before?.Rules, after.Rules),
            Firewall = Unless(before?.Firewall, after.Firewall),
        };
    }

    /// <summary>The namespace as it is afterwards.</summary>
    public NetworkNamespace ApplyTo(NetworkNamespace? before)
    {
        var ns = Header ?? before ?? new NetworkNamespace { Id = Id };
        var links = (before?.Interfaces ?? []).ToDictionary(link => link.Index);
        foreach (var index in RemovedInterfaces)
        {
            links.Remove(index);
        }

        foreach (var link in Interfaces)
        {
            links[link.Index] = link;
        }

        return ns with
        {
            Interfaces = links.Values.OrderBy(link => link.Index).ToEquatableList(),
            Routes = Routes ?? before?.Routes ?? [],
            Neighbours = Neighbours ?? before?.Neighbours ?? [],
            Rules = Rules ?? before?.Rules ?? [],
            Firewall = Firewall ?? before?.Firewall ?? [],
        };
    }

    private static NetworkNamespace HeaderOf(NetworkNamespace ns) =>
        ns with { Interfaces = [], Routes = [], Neighbours = [], Rules = [], Firewall = [] };

    private static EquatableList<T>? Unless<T>(EquatableList<T>? before, EquatableList<T> after) =>
        before is not null && before.Equals(after) ? null : after;
}
