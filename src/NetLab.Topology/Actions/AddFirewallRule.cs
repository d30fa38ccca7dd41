namespace NetLab.Topology;

/// <summary>Appends a rule to a chain (iptables -A).</summary>
public sealed record AddFirewallRule(string Namespace, FirewallRuleSpec Rule) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [Rule.Command(Namespace, "-A")];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Rule.Validate()];
}
