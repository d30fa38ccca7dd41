using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>A rule of iptables(8): what stands in the table and chain.</summary>
/// <param name="Table">"filter", "nat", "mangle", "raw".</param>
/// <param name="Chain">"FORWARD", "POSTROUTING"...</param>
/// <param name="Arguments">The rest, word by word: "-s", "192.168.15.0/24", "-j", "MASQUERADE".</param>
/// <param name="Ipv6">ip6tables instead of iptables.</param>
public sealed record FirewallRuleSpec(string Table, string Chain, EquatableList<string> Arguments, bool Ipv6 = false)
{
    /// <summary>Source NAT to the address of the interface that packets leave by.</summary>
    /// <param name="source">The prefix whose packets it is for.</param>
    /// <param name="outInterface">Only packets that leave here, or null for any.</param>
    public static FirewallRuleSpec Masquerade(string source, string? outInterface = null) =>
        new("nat", "POSTROUTING", ["-s", source, .. Optional("-o", outInterface), "-j", "MASQUERADE"], source.Contains(':'));

    /// <summary>Destination NAT of a port.</summary>
    /// <param name="protocol">"tcp" or "udp".</param>
    /// <param name="port">The port from outside, 1 to 65535.</param>
    /// <param name="toAddress">Where it goes.</param>
    /// <param name="toPort">And to which port there.</param>
    /// <param name="inInterface">Only packets that come in here, or null for any.</param>
    public static FirewallRuleSpec PortForward(string protocol, int port, string toAddress, int toPort, string? inInterface = null) =>
        new("nat", "PREROUTING",
            [.. Optional("-i", inInterface), "-p", protocol, "--dport", $"{port}", "-j", "DNAT", "--to-destination", toAddress.Contains(':') ? $"[{toAddress}]:{toPort}" : $"{toAddress}:{toPort}"],
            toAddress.Contains(':'));

    /// <summary>The rule of a chain as a snapshot has it.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="rule">One of its <see cref="FirewallChain.Rules"/>.</param>
    public static FirewallRuleSpec Of(FirewallChain chain, string rule) =>
        new(chain.Table, chain.Name, RuleWords.Split(rule).ToEquatableList(), chain.Family == "inet6");

    /// <summary>The rule without table and chain, as iptables -S prints the arguments: those with blanks in double quotes.</summary>
    [JsonIgnore]
    public string Text => RuleWords.Join(Arguments);

    /// <summary>The tool and its arguments, to be run as they are.</summary>
    /// <param name="verb">"-A", "-D", "-I" or "-C".</param>
    /// <param name="position">Of "-I": before which rule, counted from 1; null for the first place.</param>
    public EquatableList<string> ToArguments(string verb, int? position = null) =>
        [Ipv6 ? "ip6tables" : "iptables", "-t", Table, verb, Chain, .. position is null ? Array.Empty<string>() : [$"{position}"], .. Arguments];

    /// <summary>As typed: "iptables -t nat -A POSTROUTING ...".</summary>
    /// <param name="scope">The namespace, "" for the host's own.</param>
    /// <param name="verb">As of <see cref="ToArguments"/>.</param>
    /// <param name="position">As of <see cref="ToArguments"/>.</param>
    public string Command(string scope, string verb, int? position = null) =>
        $"{Topology.Command.In(scope)}{RuleWords.Join(ToArguments(verb, position))}";

    internal IEnumerable<Problem> Validate()
    {
        if (Table is not ("filter" or "nat" or "mangle" or "raw"))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"There is no iptables table {Table}: filter, nat, mangle, raw.", ("value", Table), ("rule", "filter, nat, mangle, raw"));
        }

        if (Chain.Length is 0 or > 28 || Chain[0] == '-' || Chain.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            yield return Problem.Of(ProblemCode.InvalidName, "A chain's name has 1 to 28 characters, no blanks, and no dash in front.", ("name", Chain), ("rule", "chain"));
        }
    }

    private static EquatableList<string> Optional(string option, string? value) => value is null ? [] : [option, value];
}
