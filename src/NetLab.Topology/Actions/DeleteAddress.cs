namespace NetLab.Topology;

/// <summary>Takes an address from an interface.</summary>
public sealed record DeleteAddress(string Namespace, string Interface, string Address) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} addr del {Address} dev {Interface}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Addressing.CheckInterfaceAddress(Address)];
}
