namespace NetLab.Netlink.Route;

/// <summary><c>BOND_MODE_*</c> of linux/if_bonding.h.</summary>
public enum BondMode : byte
{
    /// <summary>One after the other.</summary>
    RoundRobin = 0,

    /// <summary>One; the others stand by.</summary>
    ActiveBackup = 1,

    /// <summary>By hash of the addresses.</summary>
    Xor = 2,

    /// <summary>All at once.</summary>
    Broadcast = 3,

    /// <summary>802.3ad.</summary>
    Lacp = 4,

    /// <summary>By load, sending.</summary>
    TransmitLoadBalancing = 5,

    /// <summary>By load, both ways.</summary>
    AdaptiveLoadBalancing = 6,
}
