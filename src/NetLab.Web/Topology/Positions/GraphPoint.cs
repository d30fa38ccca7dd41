namespace NetLab.Web.Topology;

/// <summary>A place in the graph, in its own units; x to the right, y down.</summary>
public readonly record struct GraphPoint(double X, double Y);
