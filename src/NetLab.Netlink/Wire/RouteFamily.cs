namespace NetLab.Netlink.Wire;

/// <summary>Address families in rtnetlink messages, <c>AF_*</c> with Linux's numbers.</summary>
public enum RouteFamily : byte
{
    /// <summary>AF_UNSPEC: any, or none.</summary>
    Unspecified = 0,

    /// <summary>AF_INET.</summary>
    IPv4 = 2,

    /// <summary>AF_BRIDGE: ports and the forwarding database of bridges.</summary>
    Bridge = 7,

    /// <summary>AF_INET6.</summary>
    IPv6 = 10,
}
