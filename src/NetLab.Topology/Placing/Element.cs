namespace NetLab.Topology;

/// <summary>What an <see cref="ElementKey"/> stands for.</summary>
/// <param name="Namespace">The namespace, or the one that the interface is in.</param>
/// <param name="Interface">The interface, null where it is the namespace itself.</param>
public sealed record Element(NetworkNamespace Namespace, Interface? Interface);
