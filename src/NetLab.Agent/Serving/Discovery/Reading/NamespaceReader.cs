using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Dumps the parts of a namespace that rtnetlink tells of.</summary>
internal static class NamespaceReader
{
    public static NamespaceReading Read(RouteSocket socket, HostParts parts, NamespaceReading before) => before with
    {
        Links = parts.HasFlag(HostParts.Links) ? socket.DumpLinks(statistics: false) : before.Links,
        Addresses = parts.HasFlag(HostParts.Addresses) ? socket.DumpAddresses() : before.Addresses,
        Routes = parts.HasFlag(HostParts.Routes) ? [.. socket.DumpRoutes(RouteFamily.IPv4), .. socket.DumpRoutes(RouteFamily.IPv6)] : before.Routes,
        Neighbours = parts.HasFlag(HostParts.Neighbours) ? socket.DumpNeighbours() : before.Neighbours,
        Rules = parts.HasFlag(HostParts.Rules) ? [.. socket.DumpRules(RouteFamily.IPv4), .. socket.DumpRules(RouteFamily.IPv6)] : before.Rules,
        Forwarding = parts.HasFlag(HostParts.Forwarding) ? new(Forwards(socket, RouteFamily.IPv4), Forwards(socket, RouteFamily.IPv6)) : before.Forwarding,
    };

    /// <summary>net.ipv4.ip_forward is the forwarding of "all", and so is net.ipv6.conf.all.forwarding.</summary>
    private static bool Forwards(RouteSocket socket, RouteFamily family) =>
        socket.DumpNetconf(family).Any(setting => setting is { InterfaceIndex: NetconfMessage.AllInterfaces, Forwarding: true });
}
