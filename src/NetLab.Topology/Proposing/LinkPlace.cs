namespace NetLab.Topology;

/// <summary>Where a drag began or ended: a namespace's box, or one of its bridges or ports.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Interface">The bridge or port, null for the box itself.</param>
public sealed record LinkPlace(string Namespace, string? Interface = null);
