using System.Net;
using System.Runtime.InteropServices;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>One way of a multipath route, <c>struct rtnexthop</c> with its attributes.</summary>
public sealed record NextHop
{
    /// <summary>Index of the interface it goes out of.</summary>
    public int InterfaceIndex { get; init; }

    /// <summary>Its share compared to the others': 1 to 256.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Flags.</summary>
    public RouteFlags Flags { get; init; }

    /// <summary>Address of the gateway.</summary>
    public IPAddress? Gateway { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    internal static EquatableArray<NextHop> DecodeAll(in AttributeReader multipath)
    {
        var hops = new List<NextHop>();
        var rest = multipath.Value;
        var offset = 0;
        while (rest.Length - offset >= rtnexthop.Size)
        {
            var header = MemoryMarshal.Read<rtnexthop>(rest[offset..]);
            if (header.rtnh_len < rtnexthop.Size || header.rtnh_len > rest.Length - offset)
                throw new NetlinkDecodeException($"next hop length is {header.rtnh_len} and {rest.Length - offset} bytes are left", multipath.Offset + 4 + offset);
            hops.Add(Decode(header, multipath.Nested(offset + rtnexthop.Size, header.rtnh_len - rtnexthop.Size)));
            offset += Alignment.Up(header.rtnh_len);
        }

        return [.. hops];
    }

    internal void Encode(NetlinkWriter writer)
    {
        var start = writer.Length;
        writer.Struct(new rtnexthop { rtnh_flags = (byte)Flags, rtnh_hops = (byte)(Weight - 1), rtnh_ifindex = InterfaceIndex });
        writer.Address(RTA_GATEWAY, Gateway);
        writer.Raw(Unknown);
        writer.End(start);
    }

    private static NextHop Decode(in rtnexthop header, AttributeReader attributes)
    {
        IPAddress? gateway = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            if (attributes.Type == RTA_GATEWAY)
                gateway = attributes.Address();
            else
                unknown.Add(attributes);
        }

        return new NextHop
        {
            InterfaceIndex = header.rtnh_ifindex,
            Weight = header.rtnh_hops + 1,
            Flags = (RouteFlags)header.rtnh_flags,
            Gateway = gateway,
            Unknown = unknown.ToRawAttributes(),
        };
    }
}
