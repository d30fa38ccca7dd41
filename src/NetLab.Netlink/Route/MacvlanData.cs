using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A further MAC address on another link, which <see cref="LinkMessage.LinkIndex"/> names (IFLA_MACVLAN_*).</summary>
public sealed record MacvlanData : LinkData
{
    internal const string KindName = "macvlan";
    internal const string TapKindName = "macvtap";

    private readonly string _kind;

    /// <summary>Creates settings that say nothing yet.</summary>
    /// <param name="kind">Which of the kinds that have these settings.</param>
    public MacvlanData(string kind = KindName) => _kind = kind;

    private MacvlanData(string kind, AttributeReader attributes)
    {
        _kind = kind;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_MACVLAN_MODE: Mode = (MacvlanMode)attributes.UInt32(); break;
                case IFLA_MACVLAN_FLAGS: Flags = attributes.UInt16(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => _kind;

    /// <summary>Who may talk to whom.</summary>
    public MacvlanMode? Mode { get; init; }

    /// <summary>MACVLAN_FLAG_*.</summary>
    public ushort? Flags { get; init; }

    internal static MacvlanData Decode(string kind, AttributeReader attributes) => new(kind, attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt32(IFLA_MACVLAN_MODE, (uint?)Mode);
        writer.UInt16(IFLA_MACVLAN_FLAGS, Flags);
        writer.Raw(Unknown);
    }
}
