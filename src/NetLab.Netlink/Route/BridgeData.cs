using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A bridge (IFLA_BR_*). Times are in hundredths of a second (USER_HZ).</summary>
public sealed record BridgeData : LinkData
{
    internal const string KindName = "bridge";

    /// <summary>Creates settings that say nothing yet.</summary>
    public BridgeData()
    {
    }

    private BridgeData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_BR_FORWARD_DELAY: ForwardDelay = attributes.UInt32(); break;
                case IFLA_BR_HELLO_TIME: HelloTime = attributes.UInt32(); break;
                case IFLA_BR_MAX_AGE: MaximumAge = attributes.UInt32(); break;
                case IFLA_BR_AGEING_TIME: AgeingTime = attributes.UInt32(); break;
                case IFLA_BR_STP_STATE: SpanningTree = attributes.UInt32(); break;
                case IFLA_BR_PRIORITY: Priority = attributes.UInt16(); break;
                case IFLA_BR_VLAN_FILTERING: VlanFiltering = attributes.Boolean(); break;
                case IFLA_BR_VLAN_PROTOCOL: VlanProtocol = attributes.UInt16BigEndian(); break;
                case IFLA_BR_VLAN_DEFAULT_PVID: DefaultVlan = attributes.UInt16(); break;
                case IFLA_BR_MCAST_SNOOPING: MulticastSnooping = attributes.Boolean(); break;
                case IFLA_BR_ROOT_PORT: RootPort = attributes.UInt16(); break;
                case IFLA_BR_ROOT_PATH_COST: RootPathCost = attributes.UInt32(); break;
                case IFLA_BR_TOPOLOGY_CHANGE: TopologyChange = attributes.Boolean(); break;
                case IFLA_BR_GROUP_ADDR: GroupAddress = attributes.LinkLayerAddress(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>How long a port listens and how long it learns before it forwards.</summary>
    public uint? ForwardDelay { get; init; }

    /// <summary>Between two hello packets of the spanning tree.</summary>
    public uint? HelloTime { get; init; }

    /// <summary>After which the root bridge is taken for lost.</summary>
    public uint? MaximumAge { get; init; }

    /// <summary>After which an address that was learnt and not seen is forgotten.</summary>
    public uint? AgeingTime { get; init; }

    /// <summary>0 without the spanning tree protocol, 1 with the kernel's, 2 with a program's.</summary>
    public uint? SpanningTree { get; init; }

    /// <summary>Bridge priority; the lowest becomes root.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Whether it looks at VLAN tags.</summary>
    public bool? VlanFiltering { get; init; }

    /// <summary>Tag protocol: 0x8100 (802.1Q) or 0x88a8 (802.1ad).</summary>
    public ushort? VlanProtocol { get; init; }

    /// <summary>VLAN of untagged frames on new ports; 0 for none.</summary>
    public ushort? DefaultVlan { get; init; }

    /// <summary>Whether it learns who wants which multicast.</summary>
    public bool? MulticastSnooping { get; init; }

    /// <summary>Number of the port towards the root bridge; 0 when this is the root.</summary>
    public ushort? RootPort { get; init; }

    /// <summary>Cost of the way to the root bridge.</summary>
    public uint? RootPathCost { get; init; }

    /// <summary>Whether the spanning tree is changing.</summary>
    public bool? TopologyChange { get; init; }

    /// <summary>Address that spanning tree packets go to.</summary>
    public LinkLayerAddress? GroupAddress { get; init; }

    internal static BridgeData Decode(AttributeReader attributes) => new(attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt32(IFLA_BR_FORWARD_DELAY, ForwardDelay);
        writer.UInt32(IFLA_BR_HELLO_TIME, HelloTime);
        writer.UInt32(IFLA_BR_MAX_AGE, MaximumAge);
        writer.UInt32(IFLA_BR_AGEING_TIME, AgeingTime);
        writer.UInt32(IFLA_BR_STP_STATE, SpanningTree);
        writer.UInt16(IFLA_BR_PRIORITY, Priority);
        writer.Boolean(IFLA_BR_VLAN_FILTERING, VlanFiltering);
        writer.UInt16BigEndian(IFLA_BR_VLAN_PROTOCOL, VlanProtocol);
        writer.UInt16(IFLA_BR_VLAN_DEFAULT_PVID, DefaultVlan);
        writer.Boolean(IFLA_BR_MCAST_SNOOPING, MulticastSnooping);
        writer.UInt16(IFLA_BR_ROOT_PORT, RootPort);
        writer.UInt32(IFLA_BR_ROOT_PATH_COST, RootPathCost);
        writer.Boolean(IFLA_BR_TOPOLOGY_CHANGE, TopologyChange);
        writer.LinkLayerAddress(IFLA_BR_GROUP_ADDR, GroupAddress);
        writer.Raw(Unknown);
    }
}
