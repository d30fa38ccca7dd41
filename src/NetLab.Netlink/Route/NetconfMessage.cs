using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNetconf;

namespace NetLab.Netlink.Route;

/// <summary>
/// An interface's IP settings, as in /proc/sys/net/ipv4/conf: RTM_NEWNETCONF, RTM_DELNETCONF, RTM_GETNETCONF (linux/netconf.h). The kernel notifies
/// changes, so that a switch of forwarding is seen at once.
/// </summary>
public sealed record NetconfMessage : NetlinkMessage, IDecodable<NetconfMessage>
{
    /// <summary>The <see cref="InterfaceIndex"/> of the settings for all interfaces.</summary>
    public const int AllInterfaces = -1;

    /// <summary>The <see cref="InterfaceIndex"/> of the settings that new interfaces start with.</summary>
    public const int DefaultInterface = -2;

    /// <summary>Creates a message that says nothing yet.</summary>
    public NetconfMessage()
    {
    }

    private NetconfMessage(AttributeReader attributes, in netconfmsg header)
    {
        Family = (RouteFamily)header.ncm_family;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case NETCONFA_IFINDEX: InterfaceIndex = attributes.Int32(); break;
                case NETCONFA_FORWARDING: Forwarding = attributes.Int32() != 0; break;
                case NETCONFA_RP_FILTER: ReversePathFilter = attributes.Int32(); break;
                case NETCONFA_MC_FORWARDING: MulticastForwarding = attributes.Int32() != 0; break;
                case NETCONFA_BC_FORWARDING: BroadcastForwarding = attributes.Int32() != 0; break;
                case NETCONFA_PROXY_NEIGH: ProxyNeighbour = attributes.Int32() != 0; break;
                case NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN: IgnoreRoutesWithoutCarrier = attributes.Int32() != 0; break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>IPv4 or IPv6.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Index of the interface, <see cref="AllInterfaces"/> or <see cref="DefaultInterface"/>.</summary>
    public int? InterfaceIndex { get; init; }

    /// <summary>Whether packets are forwarded. For all interfaces of IPv4 this is <c>net.ipv4.ip_forward</c>.</summary>
    public bool? Forwarding { get; init; }

    /// <summary>rp_filter, RFC 3704: 0 off, 1 strict, 2 loose.</summary>
    public int? ReversePathFilter { get; init; }

    /// <summary>Whether multicast is forwarded.</summary>
    public bool? MulticastForwarding { get; init; }

    /// <summary>Whether directed broadcasts are forwarded (IPv4).</summary>
    public bool? BroadcastForwarding { get; init; }

    /// <summary>Whether routes through a link without carrier are passed over.</summary>
    public bool? IgnoreRoutesWithoutCarrier { get; init; }

    /// <summary>Whether it answers ARP or NDP for others.</summary>
    public bool? ProxyNeighbour { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject => $"{Family} settings of interface {InterfaceIndex}";

    /// <inheritdoc/>
    public static NetconfMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<netconfmsg>(payload, out var header);
        return new NetconfMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new netconfmsg { ncm_family = (byte)Family });
        writer.Int32(NETCONFA_IFINDEX, InterfaceIndex);
        writer.Int32(NETCONFA_FORWARDING, Number(Forwarding));
        writer.Int32(NETCONFA_RP_FILTER, ReversePathFilter);
        writer.Int32(NETCONFA_MC_FORWARDING, Number(MulticastForwarding));
        writer.Int32(NETCONFA_BC_FORWARDING, Number(BroadcastForwarding));
        writer.Int32(NETCONFA_PROXY_NEIGH, Number(ProxyNeighbour));
        writer.Int32(NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN, Number(IgnoreRoutesWithoutCarrier));
        writer.Raw(Unknown);
    }

    private static int? Number(bool? flag) => flag is { } value ? value ? 1 : 0 : null;
}
