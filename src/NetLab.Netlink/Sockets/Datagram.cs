namespace NetLab.Netlink.Sockets;

/// <summary>What one receive call gave.</summary>
/// <param name="Length">Bytes written to the buffer.</param>
/// <param name="IsTruncated">Whether the buffer was too small; what did not fit is lost.</param>
/// <param name="NamespaceId">Id of the namespace that a notification comes from; null for the socket's own.</param>
public readonly record struct Datagram(int Length, bool IsTruncated, int? NamespaceId);
