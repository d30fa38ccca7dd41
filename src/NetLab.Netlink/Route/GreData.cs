using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfTunnel;

namespace NetLab.Netlink.Route;

/// <summary>A GRE tunnel, RFC 2784: gre, gretap, ip6gre and ip6gretap (IFLA_GRE_*).</summary>
public sealed record GreData : LinkData
{
    private readonly string _kind;

    /// <summary>Creates settings that say nothing yet.</summary>
    /// <param name="kind">Which of the kinds that have these settings.</param>
    public GreData(string kind = "gre") => _kind = kind;

    private GreData(string kind, AttributeReader attributes)
    {
        _kind = kind;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFLA_GRE_LINK: LinkIndex = attributes.Int32(); break;
                case IFLA_GRE_IKEY: InputKey = attributes.UInt32BigEndian(); break;
                case IFLA_GRE_OKEY: OutputKey = attributes.UInt32BigEndian(); break;
                case IFLA_GRE_LOCAL: Local = attributes.Address(); break;
                case IFLA_GRE_REMOTE: Remote = attributes.Address(); break;
                case IFLA_GRE_TTL: TimeToLive = attributes.Byte(); break;
                case IFLA_GRE_TOS: TypeOfService = attributes.Byte(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <inheritdoc/>
    public override string Kind => _kind;

    /// <summary>Index of the link that it sends through.</summary>
    public int? LinkIndex { get; init; }

    /// <summary>Key of packets received.</summary>
    public uint? InputKey { get; init; }

    /// <summary>Key of packets sent.</summary>
    public uint? OutputKey { get; init; }

    /// <summary>Source address.</summary>
    public IPAddress? Local { get; init; }

    /// <summary>Address of the other end.</summary>
    public IPAddress? Remote { get; init; }

    /// <summary>TTL of outer packets; 0 inherits.</summary>
    public byte? TimeToLive { get; init; }

    /// <summary>TOS of outer packets.</summary>
    public byte? TypeOfService { get; init; }

    internal static GreData Decode(string kind, AttributeReader attributes) => new(kind, attributes);

    internal override void Encode(NetlinkWriter writer)
    {
        writer.Int32(IFLA_GRE_LINK, LinkIndex);
        writer.UInt32BigEndian(IFLA_GRE_IKEY, InputKey);
        writer.UInt32BigEndian(IFLA_GRE_OKEY, OutputKey);
        writer.Address(IFLA_GRE_LOCAL, Local);
        writer.Address(IFLA_GRE_REMOTE, Remote);
        writer.Byte(IFLA_GRE_TTL, TimeToLive);
        writer.Byte(IFLA_GRE_TOS, TypeOfService);
        writer.Raw(Unknown);
    }
}
