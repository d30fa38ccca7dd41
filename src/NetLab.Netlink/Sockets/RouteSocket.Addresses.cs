using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip addr
public sealed partial class RouteSocket
{
    /// <summary>All addresses, IPv4 first: <c>ip addr</c>.</summary>
    /// <param name="interfaceIndex">Only those of this interface; 0 for all.</param>
    public IReadOnlyList<AddressMessage> DumpAddresses(int interfaceIndex = 0) =>
        Dump<AddressMessage>(RouteMessageType.GetAddress, new AddressMessage { InterfaceIndex = interfaceIndex });

    /// <summary>Adds an address: <c>ip addr add PREFIX dev INTERFACE</c>.</summary>
    /// <param name="interfaceIndex">Index of the interface.</param>
    /// <param name="prefix">The address with its prefix length.</param>
    public void AddAddress(int interfaceIndex, IpPrefix prefix) => AddAddress(AddressMessage.Of(interfaceIndex, prefix));

    /// <summary>Adds an address with broadcast address, label, scope, lifetime...</summary>
    /// <param name="address">The address; <see cref="AddressMessage.Of"/> is a start.</param>
    public void AddAddress(AddressMessage address) => Execute(RouteRequest.AddAddress(address));

    /// <summary>Deletes an address: <c>ip addr del PREFIX dev INTERFACE</c>.</summary>
    /// <param name="interfaceIndex">Index of the interface.</param>
    /// <param name="prefix">The address with its prefix length.</param>
    public void DeleteAddress(int interfaceIndex, IpPrefix prefix) => Execute(RouteRequest.DeleteAddress(AddressMessage.Of(interfaceIndex, prefix)));
}
