namespace NetLab.Topology;

/// <summary>What happens to packets that no rule of a built-in filter chain takes.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Chain">"INPUT", "FORWARD" or "OUTPUT".</param>
/// <param name="Policy">"ACCEPT" or "DROP".</param>
/// <param name="Ipv6">ip6tables instead of iptables.</param>
public sealed record SetFirewallPolicy(string Namespace, string Chain, string Policy, bool Ipv6 = false) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.In(Namespace)}{(Ipv6 ? "ip6tables" : "iptables")} -P {Chain} {Policy}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate()
    {
        foreach (var problem in Names.CheckScope(Namespace))
        {
            yield return problem;
        }

        if (Chain is not ("INPUT" or "FORWARD" or "OUTPUT"))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"Only INPUT, FORWARD and OUTPUT have a policy, {Chain} has none.", ("value", Chain), ("rule", "INPUT, FORWARD, OUTPUT"));
        }

        if (Policy is not ("ACCEPT" or "DROP"))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"A policy is ACCEPT or DROP, not {Policy}.", ("value", Policy), ("rule", "ACCEPT, DROP"));
        }
    }
}
