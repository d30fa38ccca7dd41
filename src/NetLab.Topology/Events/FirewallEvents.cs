namespace NetLab.Topology;

/// <summary>What changed in a namespace's firewall.</summary>
internal static class FirewallEvents
{
    public static IEnumerable<string> Of(NetworkNamespace then, NetworkNamespace now)
    {
        var chains = now.Firewall.Concat(then.Firewall).DistinctBy(chain => (chain.Family, chain.Table, chain.Name));
        foreach (var chain in chains)
        {
            var was = then.FindChain(chain.Family, chain.Table, chain.Name);
            var isNow = now.FindChain(chain.Family, chain.Table, chain.Name);
            var ipv6 = chain.Family == "inet6" ? " (ipv6)" : "";
            if (chain.Policy is not null && (was?.Policy ?? "ACCEPT") != (isNow?.Policy ?? "ACCEPT"))
            {
                yield return $"policy {(chain.Table == "filter" ? "" : $"{chain.Table} ")}{chain.Name} {isNow?.Policy ?? "ACCEPT"}{ipv6}";
            }

            foreach (var (sign, rule) in ListChange.Between(was?.Rules ?? [], isNow?.Rules ?? []))
            {
                yield return $"rule {sign} {chain.Table} {chain.Name} {rule}{ipv6}";
            }
        }
    }
}
