namespace NetLab.Topology;

/// <summary>Puts a rule into a chain.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Rule">The rule, its table and chain.</param>
/// <param name="Position">Before which rule, counted from 1 (iptables -I CHAIN POSITION), or null for the end (iptables -A).</param>
public sealed record AddFirewallRule(string Namespace, FirewallRuleSpec Rule, int? Position = null) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [Rule.Command(Namespace, Position is null ? "-A" : "-I", Position)];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate()
    {
        foreach (var problem in Names.CheckScope(Namespace).Concat(Rule.Validate()))
        {
            yield return problem;
        }

        if (Position < 1)
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"Rules are counted from 1, there is no position {Position}.", ("value", $"{Position}"), ("rule", "1 or more"));
        }
    }
}
