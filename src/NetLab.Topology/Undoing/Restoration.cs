namespace NetLab.Topology;

/// <summary>
/// The actions that lead from one state of a host to another, compared by names. Each phase is worked out on what the phases before it leave: deleting an address
/// may take others with it, which a later phase then puts back.
/// </summary>
internal static class Restoration
{
    private static readonly Func<Snapshot, Snapshot, IEnumerable<HostAction>>[] Phases =
    [
        NamespaceRestoration.DeleteExtra,
        NamespaceRestoration.CreateMissing,
        LinkRestoration.DeleteExtra,
        LinkRestoration.CreateMissing,
        LinkRestoration.SetProperties,
        LinkRestoration.SetMasters,
        LinkRestoration.SwitchOff,
        LinkRestoration.SwitchOnLoopback,
        AddressRestoration.DeleteExtra,
        AddressRestoration.AddMissing,
        LinkRestoration.SwitchOn,
        RouteRestoration.DeleteExtra,
        RouteRestoration.AddMissing,
        NamespaceRestoration.SetForwarding,
        FirewallRestoration.SetPolicies,
        FirewallRestoration.SetRules,
    ];

    public static IEnumerable<HostAction> Between(Snapshot have, Snapshot want)
    {
        var actions = new List<HostAction>();
        foreach (var phase in Phases)
        {
            foreach (var action in phase(have, want).ToList())
            {
                actions.Add(action);
                have = Projection.Of(action, have);
            }
        }

        return actions;
    }

    /// <summary>The namespaces that both have, with the name that actions call them by.</summary>
    public static IEnumerable<(string Scope, NetworkNamespace Have, NetworkNamespace Want)> Common(Snapshot have, Snapshot want)
    {
        foreach (var wanted in want.Namespaces)
        {
            if (wanted.Name is { } scope && have.Find(scope) is { } there)
            {
                yield return (scope, there, wanted);
            }
        }
    }

    /// <summary>The interfaces that both have.</summary>
    public static IEnumerable<(string Scope, Interface Have, Interface Want)> CommonLinks(Snapshot have, Snapshot want) =>
        from place in Common(have, want)
        from wanted in place.Want.Interfaces
        let there = place.Have.Find(wanted.Name)
        where there is not null
        select (place.Scope, there, wanted);
}
