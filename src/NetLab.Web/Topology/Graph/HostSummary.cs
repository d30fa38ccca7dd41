using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>A host in three numbers.</summary>
/// <param name="Namespaces">How many namespaces, the host's own included.</param>
/// <param name="Links">How many lines between ports.</param>
/// <param name="Down">How many of them carry nothing.</param>
public sealed record HostSummary(int Namespaces, int Links, int Down)
{
    public static HostSummary Of(Snapshot snapshot)
    {
        var lines = GraphLinks.Of(snapshot).Lines;
        return new(snapshot.Namespaces.Count, lines.Count, lines.Count(line => line.Classes.EndsWith("down", StringComparison.Ordinal)));
    }
}
