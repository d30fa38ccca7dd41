using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip neigh, bridge fdb
public sealed partial class RouteSocket
{
    /// <summary>All neighbours (ARP and NDP): <c>ip neigh show nud all</c>.</summary>
    /// <param name="family">Only IPv4 or IPv6; <see cref="RouteFamily.Unspecified"/> for both.</param>
    /// <param name="interfaceIndex">Only those of this interface; 0 for all.</param>
    public IReadOnlyList<NeighbourMessage> DumpNeighbours(RouteFamily family = RouteFamily.Unspecified, int interfaceIndex = 0) =>
        Dump<NeighbourMessage>(RouteMessageType.GetNeighbour, new NeighbourQuery { Family = family, InterfaceIndex = interfaceIndex });

    /// <summary>All forwarding entries of bridges and vxlans: <c>bridge fdb</c>.</summary>
    /// <param name="bridgeIndex">Only those of this bridge; 0 for all.</param>
    public IReadOnlyList<NeighbourMessage> DumpForwardingEntries(int bridgeIndex = 0) =>
        Dump<NeighbourMessage>(RouteMessageType.GetNeighbour, new NeighbourQuery { Family = RouteFamily.Bridge, BridgeIndex = bridgeIndex });

    /// <summary>Sets a neighbour for good, replacing what is there: <c>ip neigh replace ADDRESS lladdr MAC nud permanent</c>.</summary>
    /// <param name="interfaceIndex">Index of the interface.</param>
    /// <param name="destination">The neighbour's IP address.</param>
    /// <param name="address">Its MAC address.</param>
    public void SetNeighbour(int interfaceIndex, IPAddress destination, LinkLayerAddress address) =>
        Execute(RouteRequest.ReplaceNeighbour(Neighbour(interfaceIndex, destination) with { Address = address, State = NeighbourStates.Permanent }));

    /// <summary>Adds a neighbour or forwarding entry of any form.</summary>
    /// <param name="neighbour">The entry.</param>
    public void AddNeighbour(NeighbourMessage neighbour) => Execute(RouteRequest.AddNeighbour(neighbour));

    /// <summary>Deletes a neighbour: <c>ip neigh del ADDRESS dev INTERFACE</c>.</summary>
    /// <param name="interfaceIndex">Index of the interface.</param>
    /// <param name="destination">The neighbour's IP address.</param>
    public void DeleteNeighbour(int interfaceIndex, IPAddress destination) => DeleteNeighbour(Neighbour(interfaceIndex, destination));

    /// <summary>Deletes a neighbour or forwarding entry of any form.</summary>
    /// <param name="neighbour">The entry.</param>
    public void DeleteNeighbour(NeighbourMessage neighbour) => Execute(RouteRequest.DeleteNeighbour(neighbour));

    /// <summary>Adds a static entry to a bridge's forwarding database: <c>bridge fdb add MAC dev PORT master static</c>.</summary>
    /// <param name="portIndex">Index of the port.</param>
    /// <param name="address">The MAC address that is behind it.</param>
    public void AddForwardingEntry(int portIndex, LinkLayerAddress address) => AddNeighbour(ForwardingEntry(portIndex, address));

    /// <summary>Deletes an entry of a bridge's forwarding database: <c>bridge fdb del MAC dev PORT master</c>.</summary>
    /// <param name="portIndex">Index of the port.</param>
    /// <param name="address">The MAC address.</param>
    public void DeleteForwardingEntry(int portIndex, LinkLayerAddress address) => DeleteNeighbour(ForwardingEntry(portIndex, address));

    private static NeighbourMessage Neighbour(int interfaceIndex, IPAddress destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return new NeighbourMessage { Family = RouteFamilies.Of(destination), InterfaceIndex = interfaceIndex, Destination = destination };
    }

    private static NeighbourMessage ForwardingEntry(int portIndex, LinkLayerAddress address) => new()
    {
        Family = RouteFamily.Bridge,
        InterfaceIndex = portIndex,
        Address = address,
        Flags = NeighbourFlags.Master,
        State = NeighbourStates.NoArp,
    };
}
