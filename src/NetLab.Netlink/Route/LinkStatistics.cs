using System.Runtime.InteropServices;

namespace NetLab.Netlink.Route;

/// <summary>Counters of a link since it was made, the first fields of <c>struct rtnl_link_stats64</c> (linux/if_link.h).</summary>
/// <param name="ReceivedPackets">Packets received.</param>
/// <param name="SentPackets">Packets sent.</param>
/// <param name="ReceivedBytes">Bytes received.</param>
/// <param name="SentBytes">Bytes sent.</param>
/// <param name="ReceiveErrors">Bad packets received.</param>
/// <param name="SendErrors">Packets that could not be sent.</param>
/// <param name="ReceiveDropped">Packets dropped on receipt.</param>
/// <param name="SendDropped">Packets dropped before sending.</param>
/// <param name="Multicast">Multicast packets received.</param>
/// <param name="Collisions">Collisions.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct LinkStatistics(
    ulong ReceivedPackets,
    ulong SentPackets,
    ulong ReceivedBytes,
    ulong SentBytes,
    ulong ReceiveErrors,
    ulong SendErrors,
    ulong ReceiveDropped,
    ulong SendDropped,
    ulong Multicast,
    ulong Collisions);
