namespace NetLab.Topology;

/// <summary>
/// What takes an action back: everything that the action changes or that goes with it, put back as it was: both ends of a cable with their names, namespaces, MAC addresses,
/// MTUs, masters and addresses; ports of a bridge; routes that the kernel drops with an address or an interface.
/// </summary>
/// <remarks>
/// Not brought back, because nothing can or no action says it: counters; neighbour (ARP) entries; interface indexes and namespace inode numbers, which are new ones; aliases;
/// routes of other tables than main, of other types than unicast, with several next hops or a preferred source (the preferred source alone is lost, the route
/// comes back), and those from router advertisements; policy rules; user-defined firewall chains and the rules that jump there; the processes and other names of a namespace; what stood in
/// a namespace without a name, such as a container's end of a cable. IPv6 link-local addresses and routes of protocol kernel are left to the kernel, which
/// makes them again.
/// </remarks>
public static class Undo
{
    /// <summary>What takes it back; <see cref="Steps"/> without actions where nothing can.</summary>
    /// <param name="action">What is about to be done.</param>
    /// <param name="before">The state before it is done.</param>
    public static HostAction Of(HostAction action, Snapshot before)
    {
        var actions = action is Steps steps ? OfSteps(steps, before) : OfOne(action, before);
        return actions.Count == 1 ? actions[0] : new Steps($"Undo: {Title(action)}", actions.ToEquatableList());
    }

    private static List<HostAction> OfSteps(Steps steps, Snapshot before)
    {
        var inverses = new List<HostAction>();
        var state = before;
        foreach (var step in steps.Actions)
        {
            var inverse = Of(step, state);
            inverses.InsertRange(0, inverse is Steps several ? several.Actions : [inverse]);
            state = Projection.Of(step, state);
        }

        return inverses;
    }

    private static List<HostAction> OfOne(HostAction action, Snapshot before)
    {
        var after = Projection.Of(action, before);
        if (Opposite(action) is not { } opposite || after == before)
        {
            return [.. Restoration.Between(after, before)];
        }

        return [opposite, .. Restoration.Between(Projection.Of(opposite, after), before)];
    }

    /// <summary>Where the comparison of before and after would say it in other words, or leave to the kernel what somebody asked for.</summary>
    private static HostAction? Opposite(HostAction action) => action switch
    {
        RenameInterface a => new RenameInterface(a.Namespace, a.NewName, a.Name),
        MoveInterface a => new MoveInterface(a.ToNamespace, a.Name, a.Namespace),
        AddAddress a => new DeleteAddress(a.Namespace, a.Interface, a.Address),
        DeleteAddress a => new AddAddress(a.Namespace, a.Interface, a.Address),
        _ => null,
    };

    private static string Title(HostAction action) => action is Steps steps ? steps.Title : string.Join("; ", action.Commands);
}
