using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>
/// The inside of a namespace's box: bridges as bars in the middle, their ports above and below them, ports of no bridge along the sides that face their other ends.
/// Every label has room of its own. Places are relative to the box's centre.
/// </summary>
public sealed class BoxLayout
{
    private readonly List<PlacedPort> _ports = [];
    private readonly List<PlacedBar> _bars = [];

    private BoxLayout(double width, double height) => (Width, Height) = (width, height);

    /// <summary>A port's centre, and where its label stands: "top", "bottom", "left", "right" of the box, "left above" or "right below" its line, or "beside" it to the right.</summary>
    public sealed record PlacedPort(BoxPort Port, double X, double Y, string LabelPlace);

    /// <summary>A bridge's bar: its centre and width.</summary>
    public sealed record PlacedBar(Interface Bridge, double X, double Y, double Width);

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<PlacedPort> Ports => _ports;

    public IReadOnlyList<PlacedBar> Bars => _bars;

    public static BoxLayout Arrange(IReadOnlyList<Interface> bridges, IReadOnlyList<BoxPort> ports)
    {
        var ordered = ports.OrderBy(port => port.Order).ThenBy(port => port.Interface.Index).ToList();
        var free = ordered.Where(port => port.Bridge is null).ToList();
        var left = free.Where(port => port.Side == Side.Left).ToList();
        var right = free.Where(port => port.Side == Side.Right).ToList();
        var columns = bridges.Select(bridge => new BoxColumn(bridge, ordered.Where(port => port.Bridge == bridge.Index))).ToList();
        var loose = new BoxColumn(null, free.Where(port => port.Side is Side.Top or Side.Bottom));
        if (!loose.IsEmpty)
        {
            columns.Add(loose);
        }

        columns = [.. columns.OrderBy(column => column.Order)];
        if (columns.Count == 0 && left.Count == 1 && right.Count == 1)
        {
            return PassedThrough(left[0], right[0]);
        }

        var (leftWidth, rightWidth) = (ColumnWidth(left), ColumnWidth(right));
        var content = leftWidth + rightWidth + columns.Sum(column => column.Width) + (BoxMetrics.Gap * Math.Max(0, columns.Count - 1));
        var top = columns.Select(column => column.TopHeight).DefaultIfEmpty(BoxMetrics.Padding).Max();
        var bottom = columns.Select(column => column.BottomHeight).DefaultIfEmpty(BoxMetrics.Padding).Max();
        var middle = bridges.Count > 0 ? BoxMetrics.Bar : 0;
        var sides = (Math.Max(left.Count, right.Count) * SideSlot) + (2 * BoxMetrics.Padding);
        var layout = new BoxLayout(
            Math.Max(BoxMetrics.MinWidth, content + (2 * BoxMetrics.Padding)),
            Math.Max(BoxMetrics.MinHeight, Math.Max(top + middle + bottom, left.Count + right.Count > 0 ? sides : 0)));

        layout.PlaceSide(left, -1);
        layout.PlaceSide(right, 1);
        var x = ((leftWidth - rightWidth) / 2) - ((content - leftWidth - rightWidth) / 2);
        foreach (var column in columns)
        {
            layout.PlaceColumn(column, x + (column.Width / 2), (top - bottom) / 2);
            x += column.Width + BoxMetrics.Gap;
        }

        return layout;
    }

    /// <summary>A link of a chain: cables leave on the same level, one label above it and one below, so that the box stays narrow.</summary>
    private static BoxLayout PassedThrough(BoxPort left, BoxPort right)
    {
        var text = Math.Max(BoxMetrics.TextWidth(left.Label), BoxMetrics.TextWidth(right.Label));
        var rows = 2 * Math.Max(left.Label.Count, right.Label.Count) * BoxMetrics.LineHeight;
        var layout = new BoxLayout(
            Math.Max(BoxMetrics.MinWidth, text + BoxMetrics.Port + BoxMetrics.Padding),
            Math.Max(BoxMetrics.MinHeight, rows + BoxMetrics.Port + BoxMetrics.Padding + BoxMetrics.Gap));
        layout.PlaceSide([left], -1, " above");
        layout.PlaceSide([right], 1, " below");
        return layout;
    }

    private static double SideSlot => (2 * BoxMetrics.LineHeight) + 12;

    private static double ColumnWidth(List<BoxPort> ports) =>
        ports.Count == 0 ? 0 : BoxMetrics.TextWidth(ports.SelectMany(port => port.Label)) + BoxMetrics.Port + BoxMetrics.Gap;

    private void PlaceSide(List<BoxPort> ports, int direction, string labels = "")
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var y = (i - ((ports.Count - 1) / 2.0)) * SideSlot;
            _ports.Add(new(ports[i], direction * ((Width / 2) - (BoxMetrics.Port / 2)), y, (direction < 0 ? "left" : "right") + labels));
        }
    }

    private void PlaceColumn(BoxColumn column, double x, double barY)
    {
        if (column.Bridge is { } bridge)
        {
            _bars.Add(new(bridge, x, barY, column.Width));
        }

        PlaceRow(column, column.Top, x, -1);
        PlaceRow(column, column.Bottom, x, 1);
    }

    private void PlaceRow(BoxColumn column, IReadOnlyList<BoxPort> ports, double x, int direction)
    {
        // Beside a port there is text, which must not touch the edge.
        var y = direction * ((Height / 2) - (BoxMetrics.Port / 2) - (column.Bridge is null ? 0 : 4));
        // One slot each, the row's slack shared evenly.
        var slack = ports.Count == 0 ? 0 : (column.Width - ports.Sum(column.SlotWidth)) / ports.Count;
        var start = x - (column.Width / 2);
        foreach (var port in ports)
        {
            var slot = column.SlotWidth(port) + slack;
            var centre = column.Bridge is null ? start + (slot / 2) : start + (slack / 2) + (BoxMetrics.Port / 2);
            _ports.Add(new(port, centre, y, column.Bridge is not null ? "beside" : direction < 0 ? "top" : "bottom"));
            start += slot;
        }
    }
}
