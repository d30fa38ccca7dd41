namespace NetLab.Netlink.Route;

/// <summary>What a route does with a packet, <c>RTN_*</c> of linux/rtnetlink.h.</summary>
public enum RouteType : byte
{
    /// <summary>Nothing; in delete requests: any.</summary>
    Unspecified = 0,

    /// <summary>It goes to a gateway or straight to the destination.</summary>
    Unicast = 1,

    /// <summary>It is for this host.</summary>
    Local = 2,

    /// <summary>It is for this host as a broadcast, and is sent as one.</summary>
    Broadcast = 3,

    /// <summary>It is for this host as a broadcast, and is sent as unicast.</summary>
    Anycast = 4,

    /// <summary>It is multicast.</summary>
    Multicast = 5,

    /// <summary>It is dropped without a word.</summary>
    Blackhole = 6,

    /// <summary>The sender is told "destination unreachable".</summary>
    Unreachable = 7,

    /// <summary>The sender is told "administratively prohibited".</summary>
    Prohibit = 8,

    /// <summary>The search goes on with the next rule.</summary>
    Throw = 9,

    /// <summary>Address translation, no longer in use.</summary>
    Nat = 10,
}
