namespace NetLab.Topology;

/// <summary>How large a box is drawn, in pixels of an unscaled graph, with what is written below it.</summary>
public readonly record struct BoxSize(double Width, double Height);
