using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// Notifications were lost: read the whole state anew, then go on. Everything that was sent before this item has been delivered or dropped, so what
/// follows is newer.
/// </summary>
/// <param name="Dropped">How many datagrams that still waited were thrown away; how many the kernel dropped nobody counts.</param>
/// <param name="Error">Set when the reason is a message that could not be read; null when the receive buffer was full.</param>
public sealed record RouteOverrun(int Dropped, NetlinkDecodeException? Error = null) : RouteEvent;
