namespace NetLab.Netlink.Route;

/// <summary>Flags of a route and of a next hop, <c>RTNH_F_*</c> and <c>RTM_F_*</c> of linux/rtnetlink.h.</summary>
[Flags]
public enum RouteFlags : uint
{
    /// <summary>Nothing set.</summary>
    None = 0,

    /// <summary>The next hop is dead.</summary>
    Dead = 0x1,

    /// <summary>No recursive look-up of the gateway.</summary>
    Pervasive = 0x2,

    /// <summary>The gateway is on the link although no network says so.</summary>
    OnLink = 0x4,

    /// <summary>Hardware does it.</summary>
    Offload = 0x8,

    /// <summary>The link has no carrier.</summary>
    LinkDown = 0x10,

    /// <summary>The neighbour is not reachable.</summary>
    Unresolved = 0x20,

    /// <summary>Hardware sends it to the processor.</summary>
    Trap = 0x40,

    /// <summary>Notify a change.</summary>
    Notify = 0x100,

    /// <summary>A clone made by the kernel (a cache entry).</summary>
    Cloned = 0x200,
}
