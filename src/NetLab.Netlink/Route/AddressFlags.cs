namespace NetLab.Netlink.Route;

/// <summary>Flags of an address, <c>IFA_F_*</c> of linux/if_addr.h.</summary>
[Flags]
public enum AddressFlags : uint
{
    /// <summary>Nothing set.</summary>
    None = 0,

    /// <summary>IPv4: a further address of a network that has one; IPv6: a temporary (privacy) address.</summary>
    Secondary = 0x1,

    /// <summary>No duplicate address detection.</summary>
    NoDuplicateDetection = 0x2,

    /// <summary>Usable while duplicate address detection runs.</summary>
    Optimistic = 0x4,

    /// <summary>Another host has the same address.</summary>
    DuplicateDetected = 0x8,

    /// <summary>A mobile node's home address.</summary>
    HomeAddress = 0x10,

    /// <summary>Its preferred lifetime is over.</summary>
    Deprecated = 0x20,

    /// <summary>Duplicate address detection runs: not usable yet.</summary>
    Tentative = 0x40,

    /// <summary>It has no lifetime.</summary>
    Permanent = 0x80,

    /// <summary>The kernel makes temporary addresses from it.</summary>
    ManageTemporary = 0x100,

    /// <summary>No route for its network is made.</summary>
    NoPrefixRoute = 0x200,

    /// <summary>A multicast group is joined for it.</summary>
    JoinMulticast = 0x400,

    /// <summary>Chosen by RFC 7217.</summary>
    StablePrivacy = 0x800,
}
