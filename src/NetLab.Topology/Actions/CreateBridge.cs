namespace NetLab.Topology;

/// <summary>Makes a Linux bridge, down.</summary>
public sealed record CreateBridge(string Namespace, string Name) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link add {Name} type bridge"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Names.CheckInterface(Name)];
}
