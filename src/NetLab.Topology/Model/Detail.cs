namespace NetLab.Topology;

/// <summary>One kind-specific property of an interface.</summary>
public sealed record Detail(string Name, string Value);
