using System.Buffers.Binary;
using NetLab.Netlink.Route;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>A rule message in the words of ip rule, in their order.</summary>
internal static class RuleReading
{
    /// <summary>FIB_RULE_* of linux/fib_rules.h.</summary>
    private const uint Inverted = 2, Unresolved = 4, InputDetached = 8, OutputDetached = 16;

    /// <summary>FRA_* of linux/fib_rules.h that only this reads.</summary>
    private const ushort UserRange = 20, IpProtocol = 22, SourcePorts = 23, DestinationPorts = 24;

    public static PolicyRule ToRule(RuleMessage rule)
    {
        string?[] words =
        [
            rule.Flags.HasBit(Inverted) ? "not" : null,
            $"from {(rule.Source is { Length: > 0 } source ? RouteReading.Short(source) : "all")}",
            rule.Destination is { Length: > 0 } destination ? $"to {RouteReading.Short(destination)}" : null,
            rule.TypeOfService != 0 ? $"tos 0x{rule.TypeOfService:x2}" : null,
            rule.Mark is { } mark ? $"fwmark 0x{mark:x}{(rule.MarkMask is { } mask and not uint.MaxValue ? $"/0x{mask:x}" : "")}" : null,
            rule.InputInterface is { } input ? $"iif {input}{(rule.Flags.HasBit(InputDetached) ? " [detached]" : "")}" : null,
            rule.OutputInterface is { } output ? $"oif {output}{(rule.Flags.HasBit(OutputDetached) ? " [detached]" : "")}" : null,
            .. Further(rule),
            rule.Action switch
            {
                RuleAction.Lookup => $"lookup {Words.Table(rule.Table)}",
                RuleAction.GoTo => $"goto {rule.GoTo}{(rule.Flags.HasBit(Unresolved) ? " [unresolved]" : "")}",
                RuleAction.NoOperation => "nop",
                var action => $"{action}".ToLowerInvariant(),
            },
            rule.SuppressPrefixLength is >= 0 and var length ? $"suppress_prefixlength {length}" : null,
        ];
        return new(Words.Family(rule.Family), rule.Priority ?? 0, string.Join(' ', words.OfType<string>()));
    }

    /// <summary>By number, as ip prints them; the kernel has another order.</summary>
    private static string[] Further(RuleMessage rule)
    {
        var words = new SortedDictionary<ushort, string>();
        var attributes = rule.Unknown.Read();
        while (attributes.MoveNext())
        {
            var value = attributes.Value;
            switch (attributes.Type)
            {
                // struct fib_rule_uid_range { __u32 start, end; }
                case UserRange when value.Length == 8:
                    words[attributes.Type] = $"uidrange {BinaryPrimitives.ReadUInt32LittleEndian(value)}-{BinaryPrimitives.ReadUInt32LittleEndian(value[4..])}";
                    break;
                case IpProtocol when value.Length == 1:
                    words[attributes.Type] = $"ipproto {Words.IpProtocol(value[0])}";
                    break;
                case SourcePorts when value.Length == 4:
                    words[attributes.Type] = $"sport {Ports(value)}";
                    break;
                case DestinationPorts when value.Length == 4:
                    words[attributes.Type] = $"dport {Ports(value)}";
                    break;
            }
        }

        return [.. words.Values];
    }

    /// <summary>struct fib_rule_port_range { __u16 start, end; }</summary>
    private static string Ports(ReadOnlySpan<byte> range)
    {
        var (first, last) = (BinaryPrimitives.ReadUInt16LittleEndian(range), BinaryPrimitives.ReadUInt16LittleEndian(range[2..]));
        return first == last ? $"{first}" : $"{first}-{last}";
    }

    private static bool HasBit(this uint flags, uint bit) => (flags & bit) != 0;
}
