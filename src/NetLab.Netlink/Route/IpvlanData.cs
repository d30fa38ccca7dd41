using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A further interface that shares another link's MAC address (IFLA_IPVLAN_*).</summary>
public sealed record IpvlanData : LinkData
{
    internal const string KindName = "ipvlan";
    internal const string TapKindName = "ipvtap";

    private readonly string _kind;

    /// <summary>Creates settings that say nothing yet.</summary>
    /// <param name="kind">Which of the kinds that have these settings.</param>
    public IpvlanData(string kind = KindName) => _kind = kind;

    private IpvlanData(string kind, AttributeReader attributes)
    {
        _kind = kind;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_IPVLAN_MODE: Mode = (IpvlanMode)attributes.UInt16(); break;
                case IFLA_IPVLAN_FLAGS: Flags = attributes.UInt16(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => _kind;

    /// <summary>Bridged or routed.</summary>
    public IpvlanMode? Mode { get; init; }

    /// <summary>1 private, 2 VEPA.</summary>
    public ushort? Flags { get; init; }

    internal static IpvlanData Decode(string kind, AttributeReader attributes) => new(kind, attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt16(IFLA_IPVLAN_MODE, (ushort?)Mode);
        writer.UInt16(IFLA_IPVLAN_FLAGS, Flags);
        writer.Raw(Unknown);
    }
}
