namespace NetLab.Netlink.Route;

/// <summary>Flags of a link, <c>IFF_*</c>: <see href="https://man7.org/linux/man-pages/man7/netdevice.7.html"/>.</summary>
[Flags]
public enum LinkFlags : uint
{
    /// <summary>Nothing set.</summary>
    None = 0,

    /// <summary>Set up by the administrator.</summary>
    Up = 1 << 0,

    /// <summary>It can broadcast.</summary>
    Broadcast = 1 << 1,

    /// <summary>Debugging.</summary>
    Debug = 1 << 2,

    /// <summary>The loopback interface.</summary>
    Loopback = 1 << 3,

    /// <summary>One neighbour only.</summary>
    PointToPoint = 1 << 4,

    /// <summary>No trailers.</summary>
    NoTrailers = 1 << 5,

    /// <summary>Operational: up, with a carrier.</summary>
    Running = 1 << 6,

    /// <summary>No ARP.</summary>
    NoArp = 1 << 7,

    /// <summary>It takes all frames.</summary>
    Promiscuous = 1 << 8,

    /// <summary>It takes all multicast frames.</summary>
    AllMulticast = 1 << 9,

    /// <summary>Master of a bond.</summary>
    Master = 1 << 10,

    /// <summary>Slave of a bond.</summary>
    Slave = 1 << 11,

    /// <summary>It can multicast.</summary>
    Multicast = 1 << 12,

    /// <summary>It can select its medium.</summary>
    PortSelect = 1 << 13,

    /// <summary>The medium is selected automatically.</summary>
    AutoMedia = 1 << 14,

    /// <summary>Addresses are lost when it goes down.</summary>
    Dynamic = 1 << 15,

    /// <summary>The driver signals a carrier.</summary>
    LowerUp = 1 << 16,

    /// <summary>The driver signals dormant.</summary>
    Dormant = 1 << 17,

    /// <summary>It echoes what was sent.</summary>
    Echo = 1 << 18,
}
