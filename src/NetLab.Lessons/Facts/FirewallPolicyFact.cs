using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What happens to packets that no rule of a chain of the filter table speaks of.</summary>
/// <param name="Chain">"INPUT", "FORWARD" or "OUTPUT".</param>
/// <param name="Policy">"ACCEPT" or "DROP".</param>
/// <param name="Namespace">Where.</param>
/// <param name="Ipv6">ip6tables instead of iptables.</param>
public sealed record FirewallPolicyFact(string Chain, string Policy, string Namespace = "", bool Ipv6 = false) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Route;

    /// <inheritdoc/>
    public override Message Title => Message.Of("title-policy", Lessons.Look.Title(Namespace), Chain, Policy);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() =>
        new FirewallChainName("filter", Chain).Validate().Concat(Policy is "ACCEPT" or "DROP" ? [] : [$"A policy is ACCEPT or DROP, not {Policy}."]);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        // Chains without rules whose policy is ACCEPT are not in the snapshot.
        var family = Ipv6 ? "inet6" : "inet";
        var policy = ns.Firewall.FirstOrDefault(chain => chain.Family == family && chain.Table == "filter" && chain.Name == Chain)?.Policy ?? "ACCEPT";
        return policy == Policy ? Finding.Passed("policy", Chain, policy) : Finding.NotYet("policy", Chain, policy);
    }
}
