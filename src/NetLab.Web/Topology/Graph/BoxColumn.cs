using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>A part of a box from top to bottom: a bridge with its ports, or the ports at top and bottom that belong to none.</summary>
internal sealed class BoxColumn
{
    public BoxColumn(Interface? bridge, IEnumerable<BoxPort> ports)
    {
        Bridge = bridge;
        var all = ports.ToList();
        Top = all.Where(port => port.Side == Side.Top).ToList();
        Bottom = all.Where(port => port.Side != Side.Top).ToList();
        var bar = bridge is null ? 0 : (BridgeLabel(bridge).Length * BoxMetrics.CharacterWidth) + (2 * BoxMetrics.Padding);
        Width = Math.Max(bar, Math.Max(Top.Sum(SlotWidth), Bottom.Sum(SlotWidth)));
    }

    public Interface? Bridge { get; }

    public IReadOnlyList<BoxPort> Top { get; }

    public IReadOnlyList<BoxPort> Bottom { get; }

    public double Width { get; }

    public bool IsEmpty => Bridge is null && Top.Count + Bottom.Count == 0;

    /// <summary>Where its ports' other ends are on the whole, so that columns stand as what they lead to does.</summary>
    public double Order => Top.Concat(Bottom).Select(port => port.Order).Where(double.IsFinite).DefaultIfEmpty(0).Average();

    public double TopHeight => RowHeight(Top);

    public double BottomHeight => RowHeight(Bottom);

    public static string BridgeLabel(Interface bridge) => string.Join("   ", PortLabel.Of(bridge));

    /// <summary>A bridge's ports are labelled beside them, since the line to the bar runs where the label would be.</summary>
    public double SlotWidth(BoxPort port) => Bridge is null
        ? Math.Max(BoxMetrics.Port, BoxMetrics.TextWidth(port.Label)) + BoxMetrics.Gap
        : BoxMetrics.Port + 6 + BoxMetrics.TextWidth(port.Label.Take(1)) + BoxMetrics.Gap;

    private double RowHeight(IReadOnlyList<BoxPort> ports) => (ports.Count, Bridge) switch
    {
        (0, _) => BoxMetrics.Padding,
        (_, null) => BoxMetrics.Port + (ports.Max(port => port.Label.Count) * BoxMetrics.LineHeight) + BoxMetrics.Padding,
        _ => BoxMetrics.Port + BoxMetrics.Gap + 2,
    };
}
