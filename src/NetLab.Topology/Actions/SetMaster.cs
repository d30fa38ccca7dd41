namespace NetLab.Topology;

/// <summary>Makes an interface a port of a bridge in its namespace, or frees it.</summary>
/// <param name="Namespace">Where both are; "" is the host's own.</param>
/// <param name="Name">The interface.</param>
/// <param name="Bridge">The bridge, or null to detach.</param>
public sealed record SetMaster(string Namespace, string Name, string? Bridge) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands =>
        [$"{Command.Ip(Namespace)} link set {Name} {(Bridge is null ? "nomaster" : $"master {Bridge}")}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckScope(Namespace);
}
