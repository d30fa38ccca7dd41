using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

/// <summary>Something changed.</summary>
/// <param name="Type">What happened: New... for there or changed, Delete... for gone.</param>
/// <param name="NamespaceId">Id of the namespace it happened in, as the monitor's namespace knows it; null for the monitor's own.</param>
/// <param name="PortId">
/// Port of the socket that asked for it (<see cref="RouteSocket.PortId"/>), counted anew in each namespace; 0 for the kernel itself. Of links the kernel
/// tells it only when one is made or deleted and the request asked for an echo: this library's do, ip(8)'s do not; changes never carry it.
/// </param>
/// <param name="Sequence">Number of the request that asked for it.</param>
/// <param name="Message">The object as it is now, or as it was when it went.</param>
public sealed record RouteNotification(RouteMessageType Type, int? NamespaceId, uint PortId, uint Sequence, NetlinkMessage Message) : RouteEvent
{
    /// <summary>Index of the interface that it concerns, if one.</summary>
    public int? InterfaceIndex => Message switch
    {
        LinkMessage link => link.Index,
        AddressMessage address => address.InterfaceIndex,
        NeighbourMessage neighbour => neighbour.InterfaceIndex,
        RouteMessage route => route.InterfaceIndex,
        NetconfMessage { InterfaceIndex: > 0 } netconf => netconf.InterfaceIndex,
        _ => null,
    };
}
