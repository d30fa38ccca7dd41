using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>A port before it has a place in its box.</summary>
/// <param name="Interface">What it stands for.</param>
/// <param name="Side">The side that faces its other end.</param>
/// <param name="Order">Where along that side, so that lines do not cross: the other end's coordinate.</param>
public sealed record BoxPort(Interface Interface, Side Side, double Order)
{
    /// <summary>Index of the bridge that it belongs to, null for none.</summary>
    public int? Bridge { get; init; }

    public IReadOnlyList<string> Label { get; } = PortLabel.Of(Interface);
}
