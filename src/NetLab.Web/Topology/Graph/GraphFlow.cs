using NetLab.Contracts;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>Packets a second along a line, from its source to its target and back.</summary>
public sealed record GraphFlow(string Id, long Forward, long Backward)
{
    /// <summary>The lines that carry something.</summary>
    public static IReadOnlyList<GraphFlow> Of(GraphModel model, IReadOnlyList<InterfaceTraffic> traffic)
    {
        var rates = traffic.ToDictionary(rate => ElementId.Of(new Selection(rate.Namespace, rate.Index)));
        return model.Elements
            .Where(element => element.Kind == GraphElement.Link)
            .Select(line => Along(line, rates.GetValueOrDefault(line.Source!), rates.GetValueOrDefault(line.Target!)))
            .Where(flow => flow.Forward + flow.Backward > 0)
            .ToList();
    }

    /// <summary>What one end sends the other receives; between a port and its bridge only the port is counted.</summary>
    private static GraphFlow Along(GraphElement line, InterfaceTraffic? source, InterfaceTraffic? target) =>
        line.Classes.StartsWith("stub", StringComparison.Ordinal)
            ? new(line.Id, source?.Received ?? 0, source?.Sent ?? 0)
            : new(line.Id, Math.Max(source?.Sent ?? 0, target?.Received ?? 0), Math.Max(target?.Sent ?? 0, source?.Received ?? 0));
}
