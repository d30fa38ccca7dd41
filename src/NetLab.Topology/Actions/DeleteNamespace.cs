namespace NetLab.Topology;

/// <summary>Takes a namespace's name away; the kernel ends it, and every link into it, once no process lives there.</summary>
public sealed record DeleteNamespace(string Name) : HostAction
{
    /// <inheritdoc/>
    public override IEnumerable<string> Commands => [$"ip netns del {Name}"];

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate() => Names.CheckNamespace(Name);
}
