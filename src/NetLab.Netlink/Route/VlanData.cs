using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A VLAN on another link, which <see cref="LinkMessage.LinkIndex"/> names (IFLA_VLAN_*).</summary>
public sealed record VlanData : LinkData
{
    internal const string KindName = "vlan";

    /// <summary>Creates settings that say nothing yet.</summary>
    public VlanData()
    {
    }

    private VlanData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_VLAN_PROTOCOL: Protocol = attributes.UInt16BigEndian(); break;
                case IFLA_VLAN_ID: Id = attributes.UInt16(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>Tag protocol: 0x8100 (802.1Q) or 0x88a8 (802.1ad).</summary>
    public ushort? Protocol { get; init; }

    /// <summary>VLAN number, 0 to 4094.</summary>
    public ushort? Id { get; init; }

    internal static VlanData Decode(AttributeReader attributes) => new(attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt16BigEndian(IFLA_VLAN_PROTOCOL, Protocol);
        writer.UInt16(IFLA_VLAN_ID, Id);
        writer.Raw(Unknown);
    }
}
