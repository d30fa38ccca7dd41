namespace NetLab.Web.Topology;

/// <summary>The side of its box that a port stands at.</summary>
public enum Side
{
    Top,
    Bottom,
    Left,
    Right,
}
