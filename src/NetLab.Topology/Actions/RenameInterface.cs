namespace NetLab.Topology;

/// <summary>Gives an interface another name.</summary>
public sealed record RenameInterface(string Namespace, string Name, string NewName) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"{Command.Ip(Namespace)} link set {Name} name {NewName}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => [.. Names.CheckScope(Namespace), .. Names.CheckInterface(NewName)];
}
