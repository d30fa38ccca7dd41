using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A bridge's port (IFLA_BRPORT_*).</summary>
public sealed record BridgePortData
{
    /// <summary>Creates settings that say nothing yet.</summary>
    public BridgePortData()
    {
    }

    private BridgePortData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_BRPORT_STATE: State = (BridgePortState)attributes.Byte(); break;
                case IFLA_BRPORT_PRIORITY: Priority = attributes.UInt16(); break;
                case IFLA_BRPORT_COST: Cost = attributes.UInt32(); break;
                case IFLA_BRPORT_MODE: Hairpin = attributes.Boolean(); break;
                case IFLA_BRPORT_GUARD: Guard = attributes.Boolean(); break;
                case IFLA_BRPORT_PROTECT: RootBlock = attributes.Boolean(); break;
                case IFLA_BRPORT_FAST_LEAVE: FastLeave = attributes.Boolean(); break;
                case IFLA_BRPORT_LEARNING: Learning = attributes.Boolean(); break;
                case IFLA_BRPORT_UNICAST_FLOOD: UnicastFlood = attributes.Boolean(); break;
                case IFLA_BRPORT_NO: Number = attributes.UInt16(); break;
                case IFLA_BRPORT_DESIGNATED_COST: DesignatedCost = attributes.UInt16(); break;
                case IFLA_BRPORT_ISOLATED: Isolated = attributes.Boolean(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>Spanning tree state.</summary>
    public BridgePortState? State { get; init; }

    /// <summary>Port priority.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Path cost.</summary>
    public uint? Cost { get; init; }

    /// <summary>Whether frames may go out where they came in.</summary>
    public bool? Hairpin { get; init; }

    /// <summary>Whether spanning tree packets that come in block the port.</summary>
    public bool? Guard { get; init; }

    /// <summary>Whether it may not become the root port.</summary>
    public bool? RootBlock { get; init; }

    /// <summary>Whether a multicast group is left at once.</summary>
    public bool? FastLeave { get; init; }

    /// <summary>Whether addresses are learnt.</summary>
    public bool? Learning { get; init; }

    /// <summary>Whether frames to unknown addresses go out here.</summary>
    public bool? UnicastFlood { get; init; }

    /// <summary>Port number.</summary>
    public ushort? Number { get; init; }

    /// <summary>Cost that the designated bridge announced.</summary>
    public ushort? DesignatedCost { get; init; }

    /// <summary>Whether it talks only to ports that are not isolated.</summary>
    public bool? Isolated { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    internal static BridgePortData Decode(AttributeReader attributes) => new(attributes);

    internal void Encode(NetlinkWriter writer, ushort type, bool flagged)
    {
        var port = writer.Begin(type, flagged);
        writer.Byte(IFLA_BRPORT_STATE, (byte?)State);
        writer.UInt16(IFLA_BRPORT_PRIORITY, Priority);
        writer.UInt32(IFLA_BRPORT_COST, Cost);
        writer.Boolean(IFLA_BRPORT_MODE, Hairpin);
        writer.Boolean(IFLA_BRPORT_GUARD, Guard);
        writer.Boolean(IFLA_BRPORT_PROTECT, RootBlock);
        writer.Boolean(IFLA_BRPORT_FAST_LEAVE, FastLeave);
        writer.Boolean(IFLA_BRPORT_LEARNING, Learning);
        writer.Boolean(IFLA_BRPORT_UNICAST_FLOOD, UnicastFlood);
        writer.UInt16(IFLA_BRPORT_NO, Number);
        writer.UInt16(IFLA_BRPORT_DESIGNATED_COST, DesignatedCost);
        writer.Boolean(IFLA_BRPORT_ISOLATED, Isolated);
        writer.Raw(Unknown);
        writer.End(port);
    }
}
