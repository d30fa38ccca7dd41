namespace NetLab.Contracts;

/// <summary>Packets of an interface in the last second.</summary>
/// <param name="Namespace">Inode number of its namespace.</param>
/// <param name="Index">Its index.</param>
/// <param name="Received">Packets received.</param>
/// <param name="Sent">Packets sent.</param>
public sealed record InterfaceTraffic(ulong Namespace, int Index, long Received, long Sent);
