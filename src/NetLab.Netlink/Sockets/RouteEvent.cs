namespace NetLab.Netlink.Sockets;

/// <summary>What a <see cref="RouteMonitor"/> delivers: a <see cref="RouteNotification"/> or a <see cref="RouteOverrun"/>.</summary>
public abstract record RouteEvent;
