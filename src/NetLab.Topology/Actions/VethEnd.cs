namespace NetLab.Topology;

/// <summary>Where one end of a veth pair goes.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Name">The interface's name there.</param>
public sealed record VethEnd(string Namespace, string Name);
