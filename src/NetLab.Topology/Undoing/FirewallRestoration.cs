namespace NetLab.Topology;

/// <summary>Policies and rules as they were, in their order.</summary>
internal static class FirewallRestoration
{
    public static IEnumerable<HostAction> SetPolicies(Snapshot have, Snapshot want) =>
        from place in Restoration.Common(have, want)
        from chain in place.Have.Firewall.Concat(place.Want.Firewall).DistinctBy(Key)
        where chain.Table == "filter" && chain.Policy is not null
        let policy = Policy(place.Want, chain)
        where Policy(place.Have, chain) != policy
        select new SetFirewallPolicy(place.Scope, chain.Name, policy, chain.Family == "inet6");

    public static IEnumerable<HostAction> SetRules(Snapshot have, Snapshot want) =>
        from place in Restoration.Common(have, want)
        from chain in place.Have.Firewall.Concat(place.Want.Firewall).DistinctBy(Key)
        where chain.Policy is not null
        let own = OwnChains(place.Want)
        from action in SetRules(place.Scope, chain, Rules(place.Have, chain), Rules(place.Want, chain).Without(rule => JumpsTo(rule, own)))
        select action;

    private static List<HostAction> SetRules(string scope, FirewallChain chain, EquatableList<string> have, EquatableList<string> want)
    {
        var wanted = want.ToList();
        var extra = have.Where(rule => !wanted.Remove(rule)).ToList();
        var rules = extra.Aggregate(have, (left, rule) => left.WithoutFirst(rule));
        var actions = extra.ConvertAll<HostAction>(rule => new DeleteFirewallRule(scope, FirewallRuleSpec.Of(chain, rule)));
        for (var i = 0; i < want.Count; i++)
        {
            if (i >= rules.Count || rules[i] != want[i])
            {
                actions.Add(new AddFirewallRule(scope, FirewallRuleSpec.Of(chain, want[i]), i < rules.Count ? i + 1 : null));
                rules = [.. rules.Take(i), want[i], .. rules.Skip(i)];
            }
        }

        // Equal rules twice in one chain: which of them a deletion takes is not ours to choose, so the chain is written anew.
        return rules.Equals(want) ? actions :
        [
            .. have.Select(rule => new DeleteFirewallRule(scope, FirewallRuleSpec.Of(chain, rule))),
            .. want.Select(rule => new AddFirewallRule(scope, FirewallRuleSpec.Of(chain, rule))),
        ];
    }

    private static (string, string, string) Key(FirewallChain chain) => (chain.Family, chain.Table, chain.Name);

    private static EquatableList<string> Rules(NetworkNamespace ns, FirewallChain chain) => ns.FindChain(chain.Family, chain.Table, chain.Name)?.Rules ?? [];

    private static string Policy(NetworkNamespace ns, FirewallChain chain) => ns.FindChain(chain.Family, chain.Table, chain.Name)?.Policy ?? "ACCEPT";

    private static HashSet<string> OwnChains(NetworkNamespace ns) => [.. ns.Firewall.Where(chain => chain.Policy is null).Select(chain => chain.Name)];

    private static bool JumpsTo(string rule, HashSet<string> chains) =>
        RuleWords.Split(rule).SkipWhile(word => word is not ("-j" or "-g")).Skip(1).FirstOrDefault() is { } target && chains.Contains(target);
}
