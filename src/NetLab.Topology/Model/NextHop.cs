namespace NetLab.Topology;

/// <summary>One way of a multipath route.</summary>
public sealed record NextHop(string? Gateway, string Interface, int Weight);
