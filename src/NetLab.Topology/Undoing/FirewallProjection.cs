namespace NetLab.Topology;

/// <summary>What becomes of chains. One without a rule and with policy ACCEPT is not in a snapshot.</summary>
internal static class FirewallProjection
{
    public static NetworkNamespace ChangeChain(this NetworkNamespace ns, FirewallRuleSpec rule, Func<EquatableList<string>, EquatableList<string>> change)
    {
        var family = rule.Ipv6 ? "inet6" : "inet";
        var chain = ns.FindChain(family, rule.Table, rule.Chain) ?? new FirewallChain(family, rule.Table, rule.Chain, "ACCEPT", []);
        return ns.Put(chain with { Rules = change(chain.Rules) });
    }

    public static NetworkNamespace SetPolicy(this NetworkNamespace ns, SetFirewallPolicy action)
    {
        var family = action.Ipv6 ? "inet6" : "inet";
        var chain = ns.FindChain(family, "filter", action.Chain) ?? new FirewallChain(family, "filter", action.Chain, "ACCEPT", []);
        return ns.Put(chain with { Policy = action.Policy });
    }

    public static FirewallChain? FindChain(this NetworkNamespace ns, string family, string table, string name) =>
        ns.Firewall.FirstOrDefault(chain => chain.Family == family && chain.Table == table && chain.Name == name);

    /// <summary>Without the first rule that says the same.</summary>
    public static EquatableList<string> WithoutFirst(this EquatableList<string> rules, string text)
    {
        var canonical = RuleWords.Canonical(text);
        var first = rules.ToList().FindIndex(rule => RuleWords.Canonical(rule) == canonical);
        return first < 0 ? rules : [.. rules.Take(first), .. rules.Skip(first + 1)];
    }

    private static NetworkNamespace Put(this NetworkNamespace ns, FirewallChain chain)
    {
        bool IsIt(FirewallChain other) => (other.Family, other.Table, other.Name) == (chain.Family, chain.Table, chain.Name);
        var empty = chain.Rules.Count == 0 && chain.Policy == "ACCEPT";
        var there = ns.Firewall.Any(IsIt);
        return ns with
        {
            Firewall = empty ? ns.Firewall.Without(IsIt)
                : there ? ns.Firewall.Select(other => IsIt(other) ? chain : other).ToEquatableList()
                : [.. ns.Firewall, chain],
        };
    }
}
