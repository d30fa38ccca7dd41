namespace NetLab.Netlink.Sockets;

/// <summary>One refused request of a batch.</summary>
/// <param name="Index">Which of the batch, from 0.</param>
/// <param name="Request">The request.</param>
/// <param name="Exception">Why.</param>
public sealed record NetlinkError(int Index, RouteRequest Request, NetlinkException Exception);
