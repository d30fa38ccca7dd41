namespace NetLab.Topology;

/// <summary>Sets an interface's largest packet size, bytes.</summary>
public sealed record SetMtu(string Namespace, string Name, int Mtu) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link set {Name} mtu {Mtu}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate()
    {
        foreach (var problem in Names.CheckScope(Namespace))
        {
            yield return problem;
        }

        if (Mtu is < 68 or > 65535)
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"An MTU of {Mtu} is not possible: 68 (RFC 791) to 65535 bytes.", ("value", $"{Mtu}"), ("rule", "68-65535"));
        }
    }
}
