using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>What kind of link it is (IFLA_LINKINFO): "veth", "bridge"... with the kind's settings, and its settings as a port of its master.</summary>
public sealed record LinkInfo
{
    /// <summary>The kind, as <c>ip link add type KIND</c> spells it; any text, also kinds that this library has no data type for.</summary>
    public string? Kind { get; init; }

    /// <summary>The kind's settings; null when it has none.</summary>
    public LinkData? Data { get; init; }

    /// <summary>The kind of the master that this link is a port of: "bridge", "bond", "vrf".</summary>
    public string? PortKind { get; init; }

    /// <summary>Settings and state as a bridge's port.</summary>
    public BridgePortData? BridgePort { get; init; }

    /// <summary>What this library does not interpret, settings of ports of other masters included.</summary>
    public RawAttributes Unknown { get; init; }

    /// <summary>A link of a kind without settings, or with these.</summary>
    /// <param name="data">The settings.</param>
    public static LinkInfo Of(LinkData data) => new() { Kind = data.Kind, Data = data };

    internal static LinkInfo Decode(AttributeReader attributes)
    {
        // The kernel writes each kind before its data, but nothing says it must.
        var (kind, portKind) = DecodeKinds(attributes);
        LinkData? data = null;
        BridgePortData? port = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_INFO_KIND or IFLA_INFO_SLAVE_KIND: break;
                case IFLA_INFO_DATA when kind is not null: data = LinkKinds.Decode(kind, attributes.Nested()); break;
                case IFLA_INFO_SLAVE_DATA when portKind == BridgeData.KindName: port = BridgePortData.Decode(attributes.Nested()); break;
                default: unknown.Add(attributes); break;
            }
        }

        return new LinkInfo { Kind = kind, Data = data, PortKind = portKind, BridgePort = port, Unknown = unknown.ToRawAttributes() };
    }

    internal void Encode(NetlinkWriter writer)
    {
        var info = writer.Begin(IFLA_LINKINFO);
        writer.String(IFLA_INFO_KIND, Kind);
        if (Data is not null)
        {
            var data = writer.Begin(IFLA_INFO_DATA);
            Data.Encode(writer);
            writer.End(data);
        }

        writer.String(IFLA_INFO_SLAVE_KIND, PortKind);
        BridgePort?.Encode(writer, IFLA_INFO_SLAVE_DATA, flagged: false);
        writer.Raw(Unknown);
        writer.End(info);
    }

    private static (string? Kind, string? PortKind) DecodeKinds(AttributeReader attributes)
    {
        string? kind = null, portKind = null;
        while (attributes.MoveNext())
        {
            if (attributes.Type == IFLA_INFO_KIND)
                kind = LinkKinds.Name(attributes);
            else if (attributes.Type == IFLA_INFO_SLAVE_KIND)
                portKind = LinkKinds.Name(attributes);
        }

        return (kind, portKind);
    }
}
