namespace NetLab.Topology;

/// <summary>Gives an interface an address.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Interface">Which interface.</param>
/// <param name="Address">With its prefix length: 192.168.15.1/24.</param>
public sealed record AddAddress(string Namespace, string Interface, string Address) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} addr add {Address} dev {Interface}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Addressing.CheckInterfaceAddress(Address)];
}
