using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>Several links as one (IFLA_BOND_*).</summary>
public sealed record BondData : LinkData
{
    internal const string KindName = "bond";

    /// <summary>Creates settings that say nothing yet.</summary>
    public BondData()
    {
    }

    private BondData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_BOND_MODE: Mode = (BondMode)attributes.Byte(); break;
                case IFLA_BOND_ACTIVE_SLAVE: ActivePort = attributes.Int32(); break;
                case IFLA_BOND_MIIMON: MonitorInterval = attributes.UInt32(); break;
                case IFLA_BOND_UPDELAY: UpDelay = attributes.UInt32(); break;
                case IFLA_BOND_DOWNDELAY: DownDelay = attributes.UInt32(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>How the links share the work.</summary>
    public BondMode? Mode { get; init; }

    /// <summary>Index of the link in use, in active-backup mode.</summary>
    public int? ActivePort { get; init; }

    /// <summary>Milliseconds between two looks at the links' carriers.</summary>
    public uint? MonitorInterval { get; init; }

    /// <summary>Milliseconds before a link that came up is used.</summary>
    public uint? UpDelay { get; init; }

    /// <summary>Milliseconds before a link that went down is given up.</summary>
    public uint? DownDelay { get; init; }

    internal static BondData Decode(AttributeReader attributes) => new(attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.Byte(IFLA_BOND_MODE, (byte?)Mode);
        writer.Int32(IFLA_BOND_ACTIVE_SLAVE, ActivePort);
        writer.UInt32(IFLA_BOND_MIIMON, MonitorInterval);
        writer.UInt32(IFLA_BOND_UPDELAY, UpDelay);
        writer.UInt32(IFLA_BOND_DOWNDELAY, DownDelay);
        writer.Raw(Unknown);
    }
}
