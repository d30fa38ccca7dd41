using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>A host's snapshot as graph elements. Pure: the same snapshot and positions give the same elements.</summary>
public sealed class GraphModel
{
    /// <summary>Boxes whose centres differ less in height are beside each other, not above.</summary>
    private const double BesideEachOther = 110;
    private readonly Dictionary<string, GraphElement> _byId;

    private GraphModel(List<GraphElement> elements)
    {
        Elements = elements;
        _byId = elements.ToDictionary(element => element.Id);
    }

    public static GraphModel Empty { get; } = new([]);

    /// <summary>Namespaces first, then what is in them, then lines.</summary>
    public IReadOnlyList<GraphElement> Elements { get; }

    public GraphElement? Find(string id) => _byId.GetValueOrDefault(id);

    /// <param name="snapshot">What is there.</param>
    /// <param name="centres">Where each namespace stands, by its id.</param>
    public static GraphModel Build(Snapshot snapshot, IReadOnlyDictionary<ulong, GraphPoint> centres)
    {
        var links = GraphLinks.Of(snapshot);
        var boxes = new List<GraphElement>();
        var contents = new List<GraphElement>();
        var lines = new List<GraphElement>();
        foreach (var ns in snapshot.Namespaces)
        {
            var centre = centres.GetValueOrDefault(ns.Id);
            var bridges = ns.Interfaces.Where(link => link.Kind == "bridge").ToList();
            var ports = ns.Interfaces
                .Where(link => link.Kind != "bridge" && IsShown(link))
                .Select(link => PortOf(ns, link, links, centre, centres))
                .ToList();
            var layout = BoxLayout.Arrange(bridges, ports);
            boxes.Add(Box(ns, centre, layout));
            contents.AddRange(layout.Bars.Select(bar => Bar(ns, bar)));
            contents.AddRange(layout.Ports.Select(port => Port(ns, port)));
            lines.AddRange(layout.Ports.Where(port => port.Port.Bridge is not null).Select(port => Stub(ns, port, layout)));
        }

        lines.AddRange(links.Lines);
        return new GraphModel([.. boxes, .. contents, .. lines.DistinctBy(line => line.Id)]);
    }

    /// <summary>The loopback interface is in every namespace: it is worth a port only with an address of its own.</summary>
    public static bool IsShown(Interface link) => link.Kind != "loopback" || link.Addresses.Any(address => !PortLabel.IsKernelMade(address));

    private static BoxPort PortOf(NetworkNamespace ns, Interface link, GraphLinks links, GraphPoint centre, IReadOnlyDictionary<ulong, GraphPoint> centres)
    {
        var bridge = link.Master is { } master && ns.Find(master) is { Kind: "bridge" } found ? found.Index : (int?)null;
        if (links.OtherNamespace(ns, link) is not { } other || !centres.TryGetValue(other, out var there))
        {
            return new BoxPort(link, Side.Bottom, double.PositiveInfinity) { Bridge = bridge };
        }

        var (dx, dy) = (there.X - centre.X, there.Y - centre.Y);
        var vertical = dy < 0 ? Side.Top : Side.Bottom;
        var side = bridge is null && Math.Abs(dy) < BesideEachOther && dx != 0 ? (dx < 0 ? Side.Left : Side.Right) : vertical;
        return new BoxPort(link, side, side is Side.Left or Side.Right ? there.Y : there.X) { Bridge = bridge };
    }

    private static GraphElement Box(NetworkNamespace ns, GraphPoint centre, BoxLayout layout)
    {
        var top = layout.Ports.Any(port => port.LabelPlace is "top" || port is { LabelPlace: "beside", Y: < 0 });
        var bottom = layout.Ports.Any(port => port.LabelPlace is "bottom" || port is { LabelPlace: "beside", Y: > 0 });
        return new(ElementId.Of(ns), GraphElement.Namespace)
        {
            X = centre.X,
            Y = centre.Y,
            Width = layout.Width,
            Height = layout.Height,
            Label = ns.Title,
            Hue = ns.IsRoot ? null : Hues.Of(ns.Title),
            Classes = (ns.IsRoot ? "root" : "") + (bottom && !top ? " title-top" : ""),
        };
    }

    private static GraphElement Bar(NetworkNamespace ns, BoxLayout.PlacedBar bar) => new(ElementId.Of(ns, bar.Bridge), GraphElement.Bridge)
    {
        Parent = ElementId.Of(ns),
        X = bar.X,
        Y = bar.Y,
        Width = bar.Width,
        Height = BoxMetrics.Bar,
        Label = BoxColumn.BridgeLabel(bar.Bridge),
        Classes = State(bar.Bridge.Up),
    };

    private static GraphElement Port(NetworkNamespace ns, BoxLayout.PlacedPort port) => new(ElementId.Of(ns, port.Port.Interface), GraphElement.Port)
    {
        Parent = ElementId.Of(ns),
        X = port.X,
        Y = port.Y,
        Width = BoxMetrics.Port,
        Height = BoxMetrics.Port,
        Label = string.Join('\n', port.LabelPlace == "beside" ? port.Port.Label.Take(1) : port.Port.Label),
        Classes = $"{port.LabelPlace} {State(port.Port.Interface.Up && port.Port.Interface.Carrier)}",
    };

    private static GraphElement Stub(NetworkNamespace ns, BoxLayout.PlacedPort port, BoxLayout layout)
    {
        var (portId, bar) = (ElementId.Of(ns, port.Port.Interface), layout.Bars.Single(bar => bar.Bridge.Index == port.Port.Bridge));
        return new($"stub:{portId}", GraphElement.Link)
        {
            Source = portId,
            Target = ElementId.Of(ns, bar.Bridge),
            Endpoint = FormattableString.Invariant($"{port.X - bar.X}px {Math.Sign(port.Y) * BoxMetrics.Bar / 2}px"),
            Classes = $"stub {State(port.Port.Interface.Up && bar.Bridge.Up)}",
        };
    }

    private static string State(bool up) => up ? "up" : "down";
}
