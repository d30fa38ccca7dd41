namespace NetLab.Topology;

/// <summary>Deletes the first rule that is equal to this one (iptables -D).</summary>
public sealed record DeleteFirewallRule(string Namespace, FirewallRuleSpec Rule) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [Rule.Command(Namespace, "-D")];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Rule.Validate()];
}
