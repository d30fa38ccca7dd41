namespace NetLab.Topology;

/// <summary>Makes a named network namespace with its loopback interface down, as ip netns add does.</summary>
public sealed record CreateNamespace(string Name) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"ip netns add {Name}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckNamespace(Name);
}
