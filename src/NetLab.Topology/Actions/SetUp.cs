namespace NetLab.Topology;

/// <summary>Switches an interface on or off (IFF_UP).</summary>
public sealed record SetUp(string Namespace, string Name, bool Up) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link set {Name} {(Up ? "up" : "down")}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckScope(Namespace);
}
