using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>
/// A link: RTM_NEWLINK, RTM_DELLINK, RTM_SETLINK, RTM_GETLINK (<see href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html"/>). What the kernel
/// did not say, and what a request shall not change, is null.
/// </summary>
public sealed record LinkMessage : NetlinkMessage, IDecodable<LinkMessage>
{
    /// <summary>Creates a message that says nothing yet.</summary>
    public LinkMessage()
    {
    }

    private LinkMessage(AttributeReader attributes, in ifinfomsg header)
    {
        Family = (RouteFamily)header.ifi_family;
        HardwareType = header.ifi_type;
        Index = header.ifi_index;
        Flags = (LinkFlags)header.ifi_flags;
        ChangeMask = (LinkFlags)header.ifi_change;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_IFNAME: Name = attributes.String(); break;
                case IFLA_TXQLEN: TransmitQueueLength = attributes.UInt32(); break;
                case IFLA_OPERSTATE: OperationalState = (OperationalState)attributes.Byte(); break;
                case IFLA_MTU: Mtu = attributes.UInt32(); break;
                case IFLA_MIN_MTU: MinimumMtu = attributes.UInt32(); break;
                case IFLA_MAX_MTU: MaximumMtu = attributes.UInt32(); break;
                case IFLA_GROUP: Group = attributes.UInt32(); break;
                case IFLA_PROMISCUITY: Promiscuity = attributes.UInt32(); break;
                case IFLA_LINK: LinkIndex = attributes.Int32(); break;
                case IFLA_MASTER: Master = attributes.Int32(); break;
                case IFLA_CARRIER: Carrier = attributes.Boolean(); break;
                case IFLA_CARRIER_CHANGES: CarrierChanges = attributes.UInt32(); break;
                case IFLA_QDISC: QueueingDiscipline = attributes.String(); break;
                case IFLA_IFALIAS: Alias = attributes.String(); break;
                case IFLA_ADDRESS: Address = attributes.LinkLayerAddress(); break;
                case IFLA_BROADCAST: Broadcast = attributes.LinkLayerAddress(); break;
                case IFLA_STATS64: Statistics = attributes.Struct<LinkStatistics>(); break;
                case IFLA_LINKINFO: Info = LinkInfo.Decode(attributes.Nested()); break;
                case IFLA_PROTINFO when Family == RouteFamily.Bridge: BridgePort = BridgePortData.Decode(attributes.Nested()); break;
                case IFLA_LINK_NETNSID: LinkNamespaceId = attributes.Int32(); break;
                case IFLA_NEW_NETNSID: NewNamespaceId = attributes.Int32(); break;
                case IFLA_NEW_IFINDEX: NewIndex = attributes.Int32(); break;
                case IFLA_NET_NS_FD: NamespaceDescriptor = attributes.Int32(); break;
                case IFLA_NET_NS_PID: NamespaceProcess = attributes.Int32(); break;
                case IFLA_PERM_ADDRESS: PermanentAddress = attributes.LinkLayerAddress(); break;
                case IFLA_PROP_LIST: AlternativeNames = DecodeNames(attributes.Nested()); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <summary><see cref="RouteFamily.Unspecified"/>, or <see cref="RouteFamily.Bridge"/> for messages about a bridge port.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Hardware type, <c>ARPHRD_*</c> of linux/if_arp.h: 1 Ethernet, 772 loopback.</summary>
    public ushort HardwareType { get; init; }

    /// <summary>Interface index; 0 in requests that name the link otherwise.</summary>
    public int Index { get; init; }

    /// <summary>Flags.</summary>
    public LinkFlags Flags { get; init; }

    /// <summary>In requests: which of <see cref="Flags"/> shall change. In notifications: which changed.</summary>
    public LinkFlags ChangeMask { get; init; }

    /// <summary>Name. The kernel takes any bytes but slash, colon and white space: treat it as hostile text.</summary>
    public string? Name { get; init; }

    /// <summary>Other names (<c>ip link property</c>).</summary>
    public EquatableArray<string> AlternativeNames { get; init; }

    /// <summary>Free text (<c>ip link set alias</c>), up to 255 bytes.</summary>
    public string? Alias { get; init; }

    /// <summary>Link-layer (MAC) address.</summary>
    public LinkLayerAddress? Address { get; init; }

    /// <summary>Link-layer broadcast address.</summary>
    public LinkLayerAddress? Broadcast { get; init; }

    /// <summary>The address that the hardware came with.</summary>
    public LinkLayerAddress? PermanentAddress { get; init; }

    /// <summary>Largest packet, in bytes.</summary>
    public uint? Mtu { get; init; }

    /// <summary>Smallest MTU that the driver takes.</summary>
    public uint? MinimumMtu { get; init; }

    /// <summary>Largest MTU that the driver takes; 0 for no bound.</summary>
    public uint? MaximumMtu { get; init; }

    /// <summary>
    /// Index of the link that this one rests on: a veth's peer, a vlan's or macvlan's lower link. It counts in the namespace <see cref="LinkNamespaceId"/>
    /// if there is one, else in this link's own. The kernel leaves it out when it equals the link's own index, also for a veth whose peer is in another namespace.
    /// </summary>
    public int? LinkIndex { get; init; }

    /// <summary>Id of the namespace that <see cref="LinkIndex"/> counts in, as this namespace knows it (see <see cref="NsidMessage"/>).</summary>
    public int? LinkNamespaceId { get; init; }

    /// <summary>Index of the bridge, bond or VRF that this link is a port of. In requests 0 takes it out.</summary>
    public int? Master { get; init; }

    /// <summary>Number of the group (<c>ip link set group</c>): links can be changed and deleted by it.</summary>
    public uint? Group { get; init; }

    /// <summary>RFC 2863 state.</summary>
    public OperationalState? OperationalState { get; init; }

    /// <summary>Whether the driver has a carrier; null when it was not said.</summary>
    public bool? Carrier { get; init; }

    /// <summary>How often the carrier came or went.</summary>
    public uint? CarrierChanges { get; init; }

    /// <summary>How many users want all frames.</summary>
    public uint? Promiscuity { get; init; }

    /// <summary>Length of the transmit queue, in packets.</summary>
    public uint? TransmitQueueLength { get; init; }

    /// <summary>Queueing discipline: noqueue, fq_codel...</summary>
    public string? QueueingDiscipline { get; init; }

    /// <summary>Counters.</summary>
    public LinkStatistics? Statistics { get; init; }

    /// <summary>Kind, kind's data, and what it is as a port.</summary>
    public LinkInfo? Info { get; init; }

    /// <summary>State as a bridge's port, in messages of <see cref="RouteFamily.Bridge"/>; elsewhere see <see cref="LinkInfo.BridgePort"/>.</summary>
    public BridgePortData? BridgePort { get; init; }

    /// <summary>In RTM_DELLINK: the namespace that the link moved to.</summary>
    public int? NewNamespaceId { get; init; }

    /// <summary>In RTM_DELLINK: the index that the link has there.</summary>
    public int? NewIndex { get; init; }

    /// <summary>In requests: descriptor of the namespace to create in or to move to.</summary>
    public int? NamespaceDescriptor { get; init; }

    /// <summary>In requests: a process whose namespace is meant.</summary>
    public int? NamespaceProcess { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <summary>The kind ("veth", "bridge"...), or null for links that were not made by software (lo, hardware).</summary>
    public string? Kind => Info?.Kind;

    /// <summary>Whether the administrator set it up.</summary>
    public bool IsUp => (Flags & LinkFlags.Up) != 0;

    /// <inheritdoc/>
    public override string Subject => (Name, Index, Group) switch
    {
        ({ } name, _, _) => Kind is { } kind ? $"{kind} link {name}" : $"link {name}",
        (null, not 0, _) => $"link {Index}",
        (null, 0, { } group) => $"links of group {group}",
        _ => "links",
    };

    /// <inheritdoc/>
    public static LinkMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<ifinfomsg>(payload, out var header);
        return new LinkMessage(attributes, header);
    }

    /// <summary>Reads a link that stands inside an attribute, as a veth's peer does.</summary>
    internal static LinkMessage DecodeNested(AttributeReader outer)
    {
        var attributes = outer.NestedAfterHeader<ifinfomsg>(out var header);
        return new LinkMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new ifinfomsg
        {
            ifi_family = (byte)Family,
            ifi_type = HardwareType,
            ifi_index = Index,
            ifi_flags = (uint)Flags,
            ifi_change = (uint)ChangeMask,
        });
        writer.String(IFLA_IFNAME, Name);
        writer.UInt32(IFLA_TXQLEN, TransmitQueueLength);
        writer.Byte(IFLA_OPERSTATE, (byte?)OperationalState);
        writer.UInt32(IFLA_MTU, Mtu);
        writer.UInt32(IFLA_MIN_MTU, MinimumMtu);
        writer.UInt32(IFLA_MAX_MTU, MaximumMtu);
        writer.UInt32(IFLA_GROUP, Group);
        writer.UInt32(IFLA_PROMISCUITY, Promiscuity);
        writer.Int32(IFLA_LINK, LinkIndex);
        writer.Int32(IFLA_MASTER, Master);
        writer.Boolean(IFLA_CARRIER, Carrier);
        writer.UInt32(IFLA_CARRIER_CHANGES, CarrierChanges);
        writer.String(IFLA_QDISC, QueueingDiscipline);
        writer.String(IFLA_IFALIAS, Alias);
        writer.LinkLayerAddress(IFLA_ADDRESS, Address);
        writer.LinkLayerAddress(IFLA_BROADCAST, Broadcast);
        writer.Struct(IFLA_STATS64, Statistics);
        Info?.Encode(writer);
        BridgePort?.Encode(writer, IFLA_PROTINFO, flagged: true);
        writer.Int32(IFLA_LINK_NETNSID, LinkNamespaceId);
        writer.Int32(IFLA_NEW_NETNSID, NewNamespaceId);
        writer.Int32(IFLA_NEW_IFINDEX, NewIndex);
        writer.Int32(IFLA_NET_NS_FD, NamespaceDescriptor);
        writer.Int32(IFLA_NET_NS_PID, NamespaceProcess);
        writer.LinkLayerAddress(IFLA_PERM_ADDRESS, PermanentAddress);
        EncodeNames(writer);
        writer.Raw(Unknown);
    }

    private static EquatableArray<string> DecodeNames(AttributeReader properties)
    {
        var names = new List<string>();
        while (properties.MoveNext())
            if (properties.Type == IFLA_ALT_IFNAME)
                names.Add(properties.String());
        return [.. names];
    }

    private void EncodeNames(NetlinkWriter writer)
    {
        if (AlternativeNames.IsEmpty)
            return;
        var list = writer.Begin(IFLA_PROP_LIST, flagged: true);
        foreach (var name in AlternativeNames)
            writer.String(IFLA_ALT_IFNAME, name);
        writer.End(list);
    }
}
