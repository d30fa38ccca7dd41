using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Route, neighbour and rule messages as the model has them.</summary>
internal static class RouteReading
{
    public static Topology.Route ToRoute(RouteMessage route, Func<int, string?> nameOf) => new()
    {
        Family = Words.Family(route.Family),
        Destination = Destination(route.Destination, route.Family),
        Type = Words.Type(route.Type),
        Gateway = (route.Gateway ?? route.Via?.Address)?.ToString(),
        Interface = route.InterfaceIndex is { } index ? nameOf(index) : null,
        Protocol = Words.Protocol(route.Protocol),
        Scope = Words.Scope(route.Scope),
        Source = route.PreferredSource?.ToString(),
        Metric = route.Priority ?? 0,
        Table = Words.Table(route.Table),
        NextHops = route.NextHops.Select(hop => new Topology.NextHop(hop.Gateway?.ToString(), nameOf(hop.InterfaceIndex) ?? "", hop.Weight)).ToEquatableList(),
    };

    /// <summary>What ip neigh shows: entries for which ARP or NDP was asked, and those that somebody set.</summary>
    public static bool IsShown(NeighbourMessage neighbour) =>
        neighbour.Family is RouteFamily.IPv4 or RouteFamily.IPv6 && neighbour.Destination is not null
        && neighbour.State is not (NeighbourStates.None or NeighbourStates.NoArp);

    public static Neighbour ToNeighbour(NeighbourMessage neighbour, Func<int, string?> nameOf) => new(
        neighbour.Destination!.ToString(),
        neighbour.Address is { Length: > 0 } mac ? mac.ToString() : null,
        nameOf(neighbour.InterfaceIndex) ?? "",
        Words.State(neighbour.State));

    private static string Destination(IpPrefix? prefix, RouteFamily family) =>
        prefix is not { Length: > 0 } destination ? "default" : Short(destination, family);

    /// <summary>Without its length where that is an address's.</summary>
    public static string Short(IpPrefix prefix, RouteFamily? family = null) =>
        prefix.Length == ((family ?? prefix.Family) == RouteFamily.IPv6 ? 128 : 32) ? $"{prefix.Address}" : $"{prefix}";
}
