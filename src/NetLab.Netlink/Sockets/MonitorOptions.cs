using NetLab.Netlink.Namespaces;

namespace NetLab.Netlink.Sockets;

/// <summary>Where and how a monitor listens.</summary>
public sealed record MonitorOptions
{
    /// <summary>The namespace to listen in; null for the calling thread's. It may be closed once the monitor runs.</summary>
    public NetworkNamespace? Namespace { get; init; }

    /// <summary>
    /// Whether to listen to all namespaces that have an id in that one (NETLINK_LISTEN_ALL_NSID); give them one with
    /// <see cref="RouteSocket.SetNamespaceId"/>.
    /// </summary>
    public bool AllNamespaces { get; init; } = true;

    /// <summary>What a <see cref="RouteMonitor"/> is told of.</summary>
    public RouteGroups Groups { get; init; } = RouteGroups.All;

    /// <summary>
    /// Bytes of the receive buffer. A waiting notification takes about 2.3 KB of it: 16 MiB hold about 14,000. Without CAP_NET_ADMIN in the first user
    /// namespace the kernel cuts it to net.core.rmem_max.
    /// </summary>
    public int ReceiveBuffer { get; init; } = 16 << 20;
}
