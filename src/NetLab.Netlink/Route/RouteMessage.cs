using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>
/// A route: RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE (<see href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html"/>). A new one is, unless told
/// otherwise, a unicast route in the main table made by "boot", as ip(8)'s are.
/// </summary>
public sealed record RouteMessage : NetlinkMessage, IDecodable<RouteMessage>
{
    /// <summary>Creates a unicast route in the main table to nowhere yet.</summary>
    public RouteMessage()
    {
        Table = RouteTable.Main;
        Protocol = RouteProtocol.Boot;
        Type = RouteType.Unicast;
    }

    private RouteMessage(AttributeReader attributes, in rtmsg header)
    {
        Family = (RouteFamily)header.rtm_family;
        TypeOfService = header.rtm_tos;
        Table = header.rtm_table;
        Protocol = (RouteProtocol)header.rtm_protocol;
        Scope = (RouteScope)header.rtm_scope;
        Type = (RouteType)header.rtm_type;
        Flags = (RouteFlags)header.rtm_flags;
        IPAddress? destination = null, source = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case RTA_TABLE: Table = attributes.UInt32(); break;
                case RTA_DST when Family.HasIpAddresses(): destination = attributes.Address(); break;
                case RTA_SRC when Family.HasIpAddresses(): source = attributes.Address(); break;
                case RTA_IIF: InputInterfaceIndex = attributes.Int32(); break;
                case RTA_OIF: InterfaceIndex = attributes.Int32(); break;
                case RTA_PRIORITY: Priority = attributes.UInt32(); break;
                case RTA_METRICS: Metrics = RouteMetrics.Decode(attributes.Nested()); break;
                case RTA_PREFSRC when Family.HasIpAddresses(): PreferredSource = attributes.Address(); break;
                case RTA_GATEWAY when Family.HasIpAddresses(): Gateway = attributes.Address(); break;
                case RTA_VIA when RouteVia.IsIp(attributes): Via = RouteVia.Decode(attributes); break;
                case RTA_MULTIPATH: NextHops = NextHop.DecodeAll(attributes); break;
                case RTA_NH_ID: NextHopId = attributes.UInt32(); break;
                case RTA_PREF: Preference = attributes.Byte(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Destination = destination is null && header.rtm_dst_len == 0 ? null : new IpPrefix(destination ?? Family.AnyAddress(), header.rtm_dst_len);
        Source = source is null && header.rtm_src_len == 0 ? null : new IpPrefix(source ?? Family.AnyAddress(), header.rtm_src_len);
        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>IPv4 or IPv6.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Where to; null for everything (a default route).</summary>
    public IpPrefix? Destination { get; init; }

    /// <summary>Only for packets from there; null for all (IPv6).</summary>
    public IpPrefix? Source { get; init; }

    /// <summary>Only for this TOS.</summary>
    public byte TypeOfService { get; init; }

    /// <summary>Number of its table, see <see cref="RouteTable"/>.</summary>
    public uint Table { get; init; }

    /// <summary>Who made it.</summary>
    public RouteProtocol Protocol { get; init; }

    /// <summary>How far away its destination is.</summary>
    public RouteScope Scope { get; init; }

    /// <summary>What it does.</summary>
    public RouteType Type { get; init; }

    /// <summary>Flags.</summary>
    public RouteFlags Flags { get; init; }

    /// <summary>Index of the interface it goes out of.</summary>
    public int? InterfaceIndex { get; init; }

    /// <summary>Index of the interface that packets come in by.</summary>
    public int? InputInterfaceIndex { get; init; }

    /// <summary>Address of the gateway; null when the destination is on the link.</summary>
    public IPAddress? Gateway { get; init; }

    /// <summary>A gateway of another family (RTA_VIA): IPv4 routed through an IPv6 neighbour, RFC 5549.</summary>
    public RouteVia? Via { get; init; }

    /// <summary>Metric: the lowest wins. IPv6 uses 1024 when none is said.</summary>
    public uint? Priority { get; init; }

    /// <summary>Source address for packets of this host (<c>src</c>).</summary>
    public IPAddress? PreferredSource { get; init; }

    /// <summary>Settings.</summary>
    public RouteMetrics? Metrics { get; init; }

    /// <summary>The ways of a multipath route; empty for others.</summary>
    public EquatableArray<NextHop> NextHops { get; init; }

    /// <summary>Id of a next hop object (<c>ip nexthop</c>).</summary>
    public uint? NextHopId { get; init; }

    /// <summary>Router preference, RFC 4191 (IPv6): 0 medium, 1 high, 3 low.</summary>
    public byte? Preference { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject
    {
        get
        {
            var to = Destination is { Length: > 0 } prefix ? prefix.ToString() : "default";
            var via = (Gateway ?? Via?.Address) is { } gateway ? $" via {gateway}" : "";
            var through = InterfaceIndex is { } index ? $" on interface {index}" : "";
            var table = Table is RouteTable.Main or RouteTable.Unspecified ? "" : $" in table {Table}";
            return $"{(Type == RouteType.Unicast ? "" : $"{Type} ")}route {to}{via}{through}{table}".ToLowerInvariant();
        }
    }

    /// <summary>A route through a gateway: <c>ip route add DESTINATION via GATEWAY</c>.</summary>
    /// <param name="destination">Where to; its host bits must be clear.</param>
    /// <param name="gateway">Address of the gateway.</param>
    /// <param name="interfaceIndex">Index of the interface, where the gateway's address does not tell.</param>
    public static RouteMessage ThroughGateway(IpPrefix destination, IPAddress gateway, int? interfaceIndex = null) => new()
    {
        Family = destination.Family,
        Destination = destination,
        Gateway = gateway,
        InterfaceIndex = interfaceIndex,
    };

    /// <summary>A route to a network on the link: <c>ip route add DESTINATION dev INTERFACE</c>.</summary>
    /// <param name="destination">Where to; its host bits must be clear.</param>
    /// <param name="interfaceIndex">Index of the interface.</param>
    public static RouteMessage OnLink(IpPrefix destination, int interfaceIndex) => new()
    {
        Family = destination.Family,
        Destination = destination,
        InterfaceIndex = interfaceIndex,
        Scope = destination.Family == RouteFamily.IPv4 ? RouteScope.Link : RouteScope.Universe,
    };

    /// <inheritdoc/>
    public static RouteMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<rtmsg>(payload, out var header);
        return new RouteMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new rtmsg
        {
            rtm_family = (byte)Family,
            rtm_dst_len = (byte)(Destination?.Length ?? 0),
            rtm_src_len = (byte)(Source?.Length ?? 0),
            rtm_tos = TypeOfService,
            rtm_table = RouteTable.HeaderField(Table),
            rtm_protocol = (byte)Protocol,
            rtm_scope = (byte)Scope,
            rtm_type = (byte)Type,
            rtm_flags = (uint)Flags,
        });
        writer.UInt32(RTA_TABLE, Table == RouteTable.Unspecified ? null : Table);
        writer.Address(RTA_DST, Destination?.Address);
        writer.Address(RTA_SRC, Source?.Address);
        writer.Int32(RTA_IIF, InputInterfaceIndex);
        writer.UInt32(RTA_PRIORITY, Priority);
        Metrics?.Encode(writer);
        writer.Address(RTA_PREFSRC, PreferredSource);
        if (!NextHops.IsEmpty)
        {
            var multipath = writer.Begin(RTA_MULTIPATH);
            foreach (var hop in NextHops)
                hop.Encode(writer);
            writer.End(multipath);
        }

        writer.UInt32(RTA_NH_ID, NextHopId);
        writer.Address(RTA_GATEWAY, Gateway);
        Via?.Encode(writer);
        writer.Int32(RTA_OIF, InterfaceIndex);
        writer.Byte(RTA_PREF, Preference);
        writer.Raw(Unknown);
    }
}
