using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;

namespace NetLab.Netlink.Route;

/// <summary>A VXLAN tunnel, RFC 7348 (IFLA_VXLAN_*).</summary>
public sealed record VxlanData : LinkData
{
    internal const string KindName = "vxlan";

    /// <summary>Creates settings that say nothing yet.</summary>
    public VxlanData()
    {
    }

    private VxlanData(AttributeReader attributes)
    {
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_VXLAN_ID: Id = attributes.UInt32(); break;
                case IFLA_VXLAN_GROUP: Group = attributes.Address(); break;
                case IFLA_VXLAN_GROUP6: Group6 = attributes.Address(); break;
                case IFLA_VXLAN_LINK: LinkIndex = attributes.Int32(); break;
                case IFLA_VXLAN_LOCAL: Local = attributes.Address(); break;
                case IFLA_VXLAN_LOCAL6: Local6 = attributes.Address(); break;
                case IFLA_VXLAN_TTL: TimeToLive = attributes.Byte(); break;
                case IFLA_VXLAN_TOS: TypeOfService = attributes.Byte(); break;
                case IFLA_VXLAN_LEARNING: Learning = attributes.Boolean(); break;
                case IFLA_VXLAN_AGEING: AgeingTime = attributes.UInt32(); break;
                case IFLA_VXLAN_PORT: Port = attributes.UInt16BigEndian(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>Network identifier (VNI), 24 bits.</summary>
    public uint? Id { get; init; }

    /// <summary>IPv4 address of the multicast group or of the one remote end.</summary>
    public IPAddress? Group { get; init; }

    /// <summary>The same for IPv6.</summary>
    public IPAddress? Group6 { get; init; }

    /// <summary>Index of the link that it sends through.</summary>
    public int? LinkIndex { get; init; }

    /// <summary>IPv4 source address.</summary>
    public IPAddress? Local { get; init; }

    /// <summary>IPv6 source address.</summary>
    public IPAddress? Local6 { get; init; }

    /// <summary>TTL of outer packets; 0 inherits.</summary>
    public byte? TimeToLive { get; init; }

    /// <summary>TOS of outer packets.</summary>
    public byte? TypeOfService { get; init; }

    /// <summary>Whether it learns remote addresses.</summary>
    public bool? Learning { get; init; }

    /// <summary>Seconds after which a learnt address is forgotten.</summary>
    public uint? AgeingTime { get; init; }

    /// <summary>UDP port of the other end: 4789 is the standard, 8472 Linux's default.</summary>
    public ushort? Port { get; init; }

    internal static VxlanData Decode(AttributeReader attributes) => new(attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.UInt32(IFLA_VXLAN_ID, Id);
        writer.Address(IFLA_VXLAN_GROUP, Group);
        writer.Address(IFLA_VXLAN_GROUP6, Group6);
        writer.Int32(IFLA_VXLAN_LINK, LinkIndex);
        writer.Address(IFLA_VXLAN_LOCAL, Local);
        writer.Address(IFLA_VXLAN_LOCAL6, Local6);
        writer.Byte(IFLA_VXLAN_TTL, TimeToLive);
        writer.Byte(IFLA_VXLAN_TOS, TypeOfService);
        writer.Boolean(IFLA_VXLAN_LEARNING, Learning);
        writer.UInt32(IFLA_VXLAN_AGEING, AgeingTime);
        writer.UInt16BigEndian(IFLA_VXLAN_PORT, Port);
        writer.Raw(Unknown);
    }
}
