namespace NetLab.Topology;

/// <summary>Deletes an interface; of a veth pair both ends go.</summary>
public sealed record DeleteInterface(string Namespace, string Name) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link del {Name}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckScope(Namespace);
}
