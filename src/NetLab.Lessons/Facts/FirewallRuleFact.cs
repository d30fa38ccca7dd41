using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>An iptables chain holds a rule with these words; it may have more.</summary>
/// <param name="Chain">"FORWARD", "POSTROUTING"...</param>
/// <param name="Rule">Options with their values, in any order: "-s 192.168.15.0/24 -j MASQUERADE".</param>
/// <param name="Table">"filter", "nat", "mangle" or "raw".</param>
/// <param name="Namespace">Where.</param>
/// <param name="Ipv6">ip6tables instead of iptables.</param>
public sealed record FirewallRuleFact(string Chain, string Rule, string Table = "filter", string Namespace = "", bool Ipv6 = false) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Route;

    /// <inheritdoc/>
    public override Message Title => Message.Of("title-rule", Lessons.Look.Title(Namespace), Table, Chain, Rule);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() =>
        new FirewallChainName(Table, Chain).Validate().Concat(Options(Rule).Count == 0 ? ["The rule has no option such as -j ACCEPT."] : []);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        var family = Ipv6 ? "inet6" : "inet";
        var rules = ns.Firewall.FirstOrDefault(chain => chain.Family == family && chain.Table == Table && chain.Name == Chain)?.Rules ?? [];
        var wanted = Options(Rule);
        var found = rules.FirstOrDefault(rule => wanted.IsSubsetOf(Options(rule)));
        return found is not null ? Finding.Passed("rule", found)
            : rules.Count > 0 ? Finding.Failed("rule-other", Table, Chain, rules[^1])
            : Finding.NotYet("no-rule", Table, Chain);
    }

    // "-p tcp -m tcp --dport 80" is {"-p tcp", "-m tcp", "--dport 80"}: the order in which a rule was typed does not matter.
    private static HashSet<string> Options(string rule)
    {
        var options = new List<string>();
        foreach (var word in rule.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] is '-' or '!' || options.Count == 0)
            {
                options.Add(word);
            }
            else
            {
                options[^1] += $" {word}";
            }
        }

        return [.. options];
    }
}
