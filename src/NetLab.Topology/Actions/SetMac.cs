namespace NetLab.Topology;

/// <summary>Sets an interface's link-layer address.</summary>
public sealed record SetMac(string Namespace, string Name, string Mac) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link set {Name} address {Mac}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Addressing.CheckMac(Mac)];
}
