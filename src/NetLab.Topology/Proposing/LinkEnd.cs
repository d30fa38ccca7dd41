namespace NetLab.Topology;

/// <summary>One end of a proposed link.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Name">The interface: a new one of a cable, else the one that is there.</param>
/// <param name="Bridge">The bridge that it is to be a port of, or null.</param>
/// <param name="Address">The address that it is to have, with its prefix length, or null for none.</param>
public sealed record LinkEnd(string Namespace, string Name, string? Bridge = null, string? Address = null);
