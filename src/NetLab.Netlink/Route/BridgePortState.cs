namespace NetLab.Netlink.Route;

/// <summary>Spanning tree state of a bridge's port, <c>BR_STATE_*</c> of linux/if_bridge.h.</summary>
public enum BridgePortState : byte
{
    /// <summary>Off: the link is down or has no carrier.</summary>
    Disabled = 0,

    /// <summary>It hears spanning tree packets only.</summary>
    Listening = 1,

    /// <summary>It learns addresses and forwards nothing yet.</summary>
    Learning = 2,

    /// <summary>It forwards.</summary>
    Forwarding = 3,

    /// <summary>Kept shut to avoid a loop.</summary>
    Blocking = 4,
}
