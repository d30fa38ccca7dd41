namespace NetLab.Netlink.Route;

/// <summary><c>IPVLAN_MODE_*</c>.</summary>
public enum IpvlanMode : ushort
{
    /// <summary>Bridged.</summary>
    L2 = 0,

    /// <summary>Routed.</summary>
    L3 = 1,

    /// <summary>Routed, through the filter both ways.</summary>
    L3Symmetric = 2,
}
