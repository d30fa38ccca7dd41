using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A virtual routing domain: its ports use its routing table (IFLA_VRF_*).</summary>
public sealed record VrfData : LinkData
{
    internal const string KindName = "vrf";

    /// <summary>Creates settings that say nothing yet.</summary>
    public VrfData()
    {
    }

    private VrfData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_VRF_TABLE: Table = attributes.UInt32(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>Number of the routing table.</summary>
    public uint? Table { get; init; }

    internal static VrfData Decode(AttributeReader attributes) => new(attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt32(IFLA_VRF_TABLE, Table);
        writer.Raw(Unknown);
    }
}
