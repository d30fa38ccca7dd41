using System.Net;
using System.Runtime.InteropServices;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>A gateway of another family than the route's, <c>struct rtvia</c>.</summary>
/// <param name="Address">The gateway's address.</param>
public sealed record RouteVia(IPAddress Address)
{
    private const int FamilySize = sizeof(ushort);

    /// <summary>Whether the gateway is named by an IP address; MPLS routes may name it by a MAC address.</summary>
    internal static bool IsIp(in AttributeReader attribute) =>
        attribute.Value.Length is FamilySize + 4 or FamilySize + 16
        && ((RouteFamily)MemoryMarshal.Read<ushort>(attribute.Value)).HasIpAddresses();

    internal static RouteVia Decode(in AttributeReader attribute) => new(new IPAddress(attribute.Value[FamilySize..]));

    internal void Encode(NetlinkWriter writer)
    {
        Span<byte> value = stackalloc byte[18];
        MemoryMarshal.Write(value, (ushort)RouteFamilies.Of(Address));
        Address.TryWriteBytes(value[FamilySize..], out var size);
        writer.Bytes(RTA_VIA, value[..(FamilySize + size)]);
    }
}
