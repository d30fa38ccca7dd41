using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>A namespace that was found, and a path to open it by. It is not kept open: that would keep it alive.</summary>
/// <param name="Id">Its inode number.</param>
/// <param name="Path">A file of it: a name or a process.</param>
/// <param name="Names">Its names in /run/netns.</param>
/// <param name="IsRoot">Whether it is the agent's own.</param>
/// <param name="Processes">Who lives in it, where it has no name.</param>
public sealed record FoundNamespace(ulong Id, string Path, EquatableList<string> Names, bool IsRoot, EquatableList<NamespaceProcess> Processes)
{
    /// <summary>The name that ip netns exec enters it by: "" for the root, null without one.</summary>
    public string? Name => IsRoot ? "" : Names.Count > 0 ? Names[0] : null;
}
