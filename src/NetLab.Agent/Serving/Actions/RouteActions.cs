using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>Routes of the main table, as ip route makes them.</summary>
internal static class RouteActions
{
    public static void Add(AddRoute action, ActionScope scope)
    {
        var destination = Destination(action.Destination, action.Gateway);
        int? index = action.Interface is { Length: > 0 } name ? scope.IndexOf(name) : null;
        var route = action.Gateway is { } gateway
            ? RouteMessage.ThroughGateway(destination, IPAddress.Parse(gateway), index)
            : RouteMessage.OnLink(destination, index!.Value);
        scope.Route.AddRoute(action.Metric == 0 ? route : route with { Priority = (uint)action.Metric });
    }

    public static void Delete(DeleteRoute action, ActionScope scope)
    {
        var destination = Destination(action.Destination, action.Gateway);
        scope.Route.DeleteRoute(new RouteMessage
        {
            Family = destination.Family,
            Destination = destination,
            Gateway = action.Gateway is { } gateway ? IPAddress.Parse(gateway) : null,
            InterfaceIndex = action.Interface is { Length: > 0 } name ? scope.IndexOf(name) : null,
            Priority = action.Metric == 0 ? null : (uint)action.Metric,
            Table = RouteTable.Main,
            // These match any.
            Scope = RouteScope.Nowhere,
            Protocol = RouteProtocol.Unspecified,
            Type = RouteType.Unspecified,
        });
    }

    private static IpPrefix Destination(string text, string? gateway) =>
        text == "default" ? (gateway?.Contains(':') == true ? IpPrefix.DefaultIPv6 : IpPrefix.DefaultIPv4)
        : text.Contains('/') ? IpPrefix.Parse(text)
        : new IpPrefix(IPAddress.Parse(text), text.Contains(':') ? 128 : 32);
}
