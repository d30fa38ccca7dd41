using System.Net;
using NetLab.Netlink.Interop;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip route
public sealed partial class RouteSocket
{
    /// <summary>All routes of all tables: <c>ip route show table all</c>, <c>ip -6 route show table all</c>.</summary>
    /// <param name="family">Only IPv4 or IPv6; <see cref="RouteFamily.Unspecified"/> for both.</param>
    /// <param name="table">Only those of this table; 0 for all.</param>
    public IReadOnlyList<RouteMessage> DumpRoutes(RouteFamily family = RouteFamily.Unspecified, uint table = RouteTable.Unspecified)
    {
        var filter = new RouteMessage { Family = family, Table = table, Protocol = RouteProtocol.Unspecified, Type = RouteType.Unspecified };
        // A namespace in which nobody ever used a table does not have it: that is an empty table.
        var routes = Dump<RouteMessage>(RouteMessageType.GetRoute, filter, Errno.ENOENT);
        // For any family the kernel tells MPLS and multicast routing too.
        return routes.FindAll(route => route.Family.HasIpAddresses());
    }

    /// <summary>Adds a route through a gateway: <c>ip route add DESTINATION via GATEWAY</c>.</summary>
    /// <param name="destination">Where to, its host bits clear; <see cref="IpPrefix.DefaultIPv4"/> for a default route.</param>
    /// <param name="gateway">Address of the gateway.</param>
    /// <param name="interfaceIndex">Index of the interface, where the gateway's address does not tell.</param>
    public void AddRoute(IpPrefix destination, IPAddress gateway, int? interfaceIndex = null) =>
        AddRoute(RouteMessage.ThroughGateway(destination, gateway, interfaceIndex));

    /// <summary>Adds a route of any form: <c>ip route add</c>.</summary>
    /// <param name="route">The route.</param>
    public void AddRoute(RouteMessage route) => Execute(RouteRequest.AddRoute(route));

    /// <summary>Adds a route or replaces the one that is there: <c>ip route replace</c>.</summary>
    /// <param name="route">The route.</param>
    public void ReplaceRoute(RouteMessage route) => Execute(RouteRequest.ReplaceRoute(route));

    /// <summary>Deletes the first route that matches, whoever made it: <c>ip route del</c>.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="gateway">Only if it goes through this gateway; null for any.</param>
    /// <param name="table">Number of the table.</param>
    public void DeleteRoute(IpPrefix destination, IPAddress? gateway = null, uint table = RouteTable.Main) => DeleteRoute(new RouteMessage
    {
        Family = destination.Family,
        Destination = destination,
        Gateway = gateway,
        Table = table,
        Scope = RouteScope.Nowhere,
        Protocol = RouteProtocol.Unspecified,
        Type = RouteType.Unspecified,
    });

    /// <summary>Deletes the first route that matches.</summary>
    /// <param name="route">The route; scope nowhere and protocol, type 0 match any.</param>
    public void DeleteRoute(RouteMessage route) => Execute(RouteRequest.DeleteRoute(route));
}
