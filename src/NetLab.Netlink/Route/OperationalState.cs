namespace NetLab.Netlink.Route;

/// <summary>Operational state of a link, RFC 2863, <c>IF_OPER_*</c> of linux/if.h.</summary>
public enum OperationalState : byte
{
    /// <summary>The driver does not tell (usual for lo).</summary>
    Unknown = 0,

    /// <summary>Not there.</summary>
    NotPresent = 1,

    /// <summary>Down.</summary>
    Down = 2,

    /// <summary>Down because a lower layer is.</summary>
    LowerLayerDown = 3,

    /// <summary>Testing.</summary>
    Testing = 4,

    /// <summary>Waiting for an event such as authentication.</summary>
    Dormant = 5,

    /// <summary>Up.</summary>
    Up = 6,
}
