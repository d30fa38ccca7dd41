using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>A gateway of another family than the route's, <c>struct rtvia</c>.</summary>
/// <param name="Address">The gateway's address.</param>
public sealed record RouteVia(IPAddress Address)
{
    internal static RouteVia Decode(in AttributeReader attribute)
    {
        const int familySize = 2;
        if (attribute.Value.Length is not (familySize + 4 or familySize + 16))
            throw new NetlinkDecodeException($"gateway of another family has {attribute.Value.Length} bytes instead of 6 or 18", attribute.Offset);
        return new RouteVia(new IPAddress(attribute.Value[familySize..]));
    }

    internal void Encode(NetlinkWriter writer)
    {
        Span<byte> value = stackalloc byte[18];
        System.Runtime.InteropServices.MemoryMarshal.Write(value, (ushort)RouteFamilies.Of(Address));
        Address.TryWriteBytes(value[2..], out var size);
        writer.Bytes(RTA_VIA, value[..(2 + size)]);
    }
}
