namespace NetLab.Topology;

/// <summary>Moves an interface into another namespace; its addresses and routes stay behind and are lost, it arrives down.</summary>
public sealed record MoveInterface(string Namespace, string Name, string ToNamespace) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands =>
        [$"{Command.Ip(Namespace)} link set {Name} netns {(ToNamespace.Length == 0 ? "1" : ToNamespace)}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Names.CheckScope(ToNamespace)];
}
