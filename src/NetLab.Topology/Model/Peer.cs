namespace NetLab.Topology;

/// <summary>The other end of a link.</summary>
/// <param name="Namespace">Inode number of the namespace that it is in.</param>
/// <param name="Index">Its index there.</param>
/// <param name="Name">Its name there.</param>
public sealed record Peer(ulong Namespace, int Index, string Name);
