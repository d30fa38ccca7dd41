namespace NetLab.Netlink.Sockets;

/// <summary>Which part of the kernel a netlink socket talks to: <see href="https://man7.org/linux/man-pages/man7/netlink.7.html"/>.</summary>
public enum NetlinkProtocol
{
    /// <summary>Links, addresses, routes, neighbours, rules: rtnetlink(7).</summary>
    Route = 0,

    /// <summary>Packet filters: nftables, connection tracking.</summary>
    Netfilter = 12,
}
