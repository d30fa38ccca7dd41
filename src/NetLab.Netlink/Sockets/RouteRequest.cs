using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// A request to change something, as data: to be carried out alone (<see cref="RouteSocket.Execute"/>) or with others
/// (<see cref="RouteSocket.ExecuteBatch"/>).
/// </summary>
/// <param name="Type">What to do.</param>
/// <param name="Flags">How: create, replace, append...</param>
/// <param name="Message">To what.</param>
public readonly partial record struct RouteRequest(RouteMessageType Type, NetlinkFlags Flags, NetlinkMessage Message)
{
    private const NetlinkFlags CreateNew = NetlinkFlags.Create | NetlinkFlags.Exclusive;
    private const NetlinkFlags CreateOrReplace = NetlinkFlags.Create | NetlinkFlags.Replace;

    /// <summary>What is asked, for error texts: "create veth link veth-red".</summary>
    public string Operation => $"{Verb} {Message.Subject}";

    private string Verb => Type switch
    {
        RouteMessageType.NewLink when (Flags & NetlinkFlags.Create) != 0 => "create",
        RouteMessageType.NewLink or RouteMessageType.SetLink => "change",
        RouteMessageType.DeleteLink or RouteMessageType.DeleteAddress or RouteMessageType.DeleteRoute or RouteMessageType.DeleteNeighbour
            or RouteMessageType.DeleteRule => "delete",
        RouteMessageType.GetLink or RouteMessageType.GetAddress or RouteMessageType.GetRoute or RouteMessageType.GetNeighbour
            or RouteMessageType.GetRule or RouteMessageType.GetNetconf or RouteMessageType.GetNsid => "read",
        _ when (Flags & NetlinkFlags.Replace) != 0 => "set",
        _ => "add",
    };

    /// <summary>Makes a link: <c>ip link add</c>. With an echo: without one the kernel does not tell monitors who made it.</summary>
    /// <param name="link">Name and kind at least.</param>
    public static RouteRequest CreateLink(LinkMessage link) => new(RouteMessageType.NewLink, CreateNew | NetlinkFlags.Echo, link);

    /// <summary>Changes a link: <c>ip link set</c>. What is null stays as it is.</summary>
    /// <param name="change">Its index or name, and what changes.</param>
    public static RouteRequest ChangeLink(LinkMessage change) => new(RouteMessageType.NewLink, NetlinkFlags.None, change);

    /// <summary>Deletes a link, or all of a group: <c>ip link del</c>. With an echo, but of a group: hundreds of echoes would not fit into the socket's buffer.</summary>
    /// <param name="link">Its index, its name, or the group.</param>
    public static RouteRequest DeleteLink(LinkMessage link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(RouteMessageType.DeleteLink, link.Group is null ? NetlinkFlags.Echo : NetlinkFlags.None, link);
    }

    /// <summary>Adds an address: <c>ip addr add</c>.</summary>
    /// <param name="address">The address.</param>
    public static RouteRequest AddAddress(AddressMessage address) => new(RouteMessageType.NewAddress, CreateNew, address);

    /// <summary>Adds an address or changes the one that is there: <c>ip addr replace</c>.</summary>
    /// <param name="address">The address.</param>
    public static RouteRequest ReplaceAddress(AddressMessage address) => new(RouteMessageType.NewAddress, CreateOrReplace, address);

    /// <summary>Deletes an address: <c>ip addr del</c>.</summary>
    /// <param name="address">The address.</param>
    public static RouteRequest DeleteAddress(AddressMessage address) => new(RouteMessageType.DeleteAddress, NetlinkFlags.None, address);

    /// <summary>Adds a route: <c>ip route add</c>.</summary>
    /// <param name="route">The route.</param>
    public static RouteRequest AddRoute(RouteMessage route) => new(RouteMessageType.NewRoute, CreateNew, route);

    /// <summary>Adds a route or replaces the one that is there: <c>ip route replace</c>.</summary>
    /// <param name="route">The route.</param>
    public static RouteRequest ReplaceRoute(RouteMessage route) => new(RouteMessageType.NewRoute, CreateOrReplace, route);

    /// <summary>Deletes the first route that matches: <c>ip route del</c>.</summary>
    /// <param name="route">The route; scope nowhere and protocol, type 0 match any.</param>
    public static RouteRequest DeleteRoute(RouteMessage route) => new(RouteMessageType.DeleteRoute, NetlinkFlags.None, route);

    /// <summary>Adds a neighbour or forwarding entry: <c>ip neigh add</c>, <c>bridge fdb add</c>.</summary>
    /// <param name="neighbour">The entry.</param>
    public static RouteRequest AddNeighbour(NeighbourMessage neighbour) => new(RouteMessageType.NewNeighbour, CreateNew, neighbour);

    /// <summary>Adds a neighbour or forwarding entry or replaces the one that is there: <c>ip neigh replace</c>.</summary>
    /// <param name="neighbour">The entry.</param>
    public static RouteRequest ReplaceNeighbour(NeighbourMessage neighbour) => new(RouteMessageType.NewNeighbour, CreateOrReplace, neighbour);

    /// <summary>Deletes a neighbour or forwarding entry: <c>ip neigh del</c>.</summary>
    /// <param name="neighbour">The entry.</param>
    public static RouteRequest DeleteNeighbour(NeighbourMessage neighbour) => new(RouteMessageType.DeleteNeighbour, NetlinkFlags.None, neighbour);

    /// <summary>Adds a policy rule: <c>ip rule add</c>.</summary>
    /// <param name="rule">The rule.</param>
    public static RouteRequest AddRule(RuleMessage rule) => new(RouteMessageType.NewRule, CreateNew, rule);

    /// <summary>Deletes a policy rule: <c>ip rule del</c>.</summary>
    /// <param name="rule">The rule.</param>
    public static RouteRequest DeleteRule(RuleMessage rule) => new(RouteMessageType.DeleteRule, NetlinkFlags.None, rule);
}
