using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxFibRules;

namespace NetLab.Netlink.Route;

/// <summary>A policy rule, which says which table routes which packet: RTM_NEWRULE, RTM_DELRULE, RTM_GETRULE (linux/fib_rules.h, ip-rule(8)).</summary>
public sealed record RuleMessage : NetlinkMessage, IDecodable<RuleMessage>
{
    /// <summary>Creates a rule that looks into the main table for every packet.</summary>
    public RuleMessage()
    {
        Table = RouteTable.Main;
        Action = RuleAction.Lookup;
    }

    private RuleMessage(AttributeReader attributes, in fib_rule_hdr header)
    {
        Family = (RouteFamily)header.family;
        TypeOfService = header.tos;
        Table = header.table;
        Action = (RuleAction)header.action;
        Flags = header.flags;
        IPAddress? destination = null, source = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case FRA_DST: destination = attributes.Address(); break;
                case FRA_SRC: source = attributes.Address(); break;
                case FRA_IIFNAME: InputInterface = attributes.String(); break;
                case FRA_OIFNAME: OutputInterface = attributes.String(); break;
                case FRA_GOTO: GoTo = attributes.UInt32(); break;
                case FRA_PRIORITY: Priority = attributes.UInt32(); break;
                case FRA_FWMARK: Mark = attributes.UInt32(); break;
                case FRA_FWMASK: MarkMask = attributes.UInt32(); break;
                case FRA_TABLE: Table = attributes.UInt32(); break;
                case FRA_PROTOCOL: Protocol = (RouteProtocol)attributes.Byte(); break;
                case FRA_SUPPRESS_PREFIXLEN: SuppressPrefixLength = attributes.Int32(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Destination = destination is null && header.dst_len == 0 ? null : new IpPrefix(destination ?? Family.AnyAddress(), header.dst_len);
        Source = source is null && header.src_len == 0 ? null : new IpPrefix(source ?? Family.AnyAddress(), header.src_len);
        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>IPv4 or IPv6.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Order: the lowest number comes first. Null in a request lets the kernel choose; in a dump it means 0.</summary>
    public uint? Priority { get; init; }

    /// <summary>Only packets from there (<c>from</c>); null for all.</summary>
    public IpPrefix? Source { get; init; }

    /// <summary>Only packets to there (<c>to</c>); null for all.</summary>
    public IpPrefix? Destination { get; init; }

    /// <summary>Only this TOS.</summary>
    public byte TypeOfService { get; init; }

    /// <summary>What it does.</summary>
    public RuleAction Action { get; init; }

    /// <summary>The table to look into.</summary>
    public uint Table { get; init; }

    /// <summary>FIB_RULE_*: 2 matches what does not match.</summary>
    public uint Flags { get; init; }

    /// <summary>Only packets that came in by the interface of this name (<c>iif</c>).</summary>
    public string? InputInterface { get; init; }

    /// <summary>Only packets bound to the interface of this name (<c>oif</c>).</summary>
    public string? OutputInterface { get; init; }

    /// <summary>Only packets with this firewall mark.</summary>
    public uint? Mark { get; init; }

    /// <summary>Which bits of the mark count.</summary>
    public uint? MarkMask { get; init; }

    /// <summary>Priority of the rule to go on with.</summary>
    public uint? GoTo { get; init; }

    /// <summary>Who made it.</summary>
    public RouteProtocol? Protocol { get; init; }

    /// <summary>A route found with a prefix this short or shorter does not count; -1 for no such bound.</summary>
    public int? SuppressPrefixLength { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject =>
        $"rule {(Priority is { } priority ? $"{priority}: " : "")}from {Source?.ToString() ?? "all"} to {Destination?.ToString() ?? "all"} {Action} {Table}".ToLowerInvariant();

    /// <inheritdoc/>
    public static RuleMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<fib_rule_hdr>(payload, out var header);
        return new RuleMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new fib_rule_hdr
        {
            family = (byte)Family,
            dst_len = (byte)(Destination?.Length ?? 0),
            src_len = (byte)(Source?.Length ?? 0),
            tos = TypeOfService,
            table = RouteTable.HeaderField(Table),
            action = (byte)Action,
            flags = Flags,
        });
        writer.UInt32(FRA_TABLE, Table == RouteTable.Unspecified ? null : Table);
        writer.Int32(FRA_SUPPRESS_PREFIXLEN, SuppressPrefixLength);
        writer.Byte(FRA_PROTOCOL, (byte?)Protocol);
        writer.String(FRA_IIFNAME, InputInterface);
        writer.String(FRA_OIFNAME, OutputInterface);
        writer.UInt32(FRA_PRIORITY, Priority);
        writer.UInt32(FRA_FWMARK, Mark);
        writer.UInt32(FRA_FWMASK, MarkMask);
        writer.Address(FRA_DST, Destination?.Address);
        writer.Address(FRA_SRC, Source?.Address);
        writer.UInt32(FRA_GOTO, GoTo);
        writer.Raw(Unknown);
    }
}
