namespace NetLab.Netlink.Route;

/// <summary>State of a neighbour, <c>NUD_*</c> of linux/neighbour.h: <see href="https://man7.org/linux/man-pages/man7/arp.7.html"/>.</summary>
[Flags]
public enum NeighbourStates : ushort
{
    /// <summary>Made and not used yet.</summary>
    None = 0,

    /// <summary>Asked for, no answer yet.</summary>
    Incomplete = 0x01,

    /// <summary>Answered a short while ago.</summary>
    Reachable = 0x02,

    /// <summary>Known; asked again when it is used.</summary>
    Stale = 0x04,

    /// <summary>Used; asked again soon.</summary>
    Delay = 0x08,

    /// <summary>Being asked again.</summary>
    Probe = 0x10,

    /// <summary>Did not answer.</summary>
    Failed = 0x20,

    /// <summary>The link needs no address resolution.</summary>
    NoArp = 0x40,

    /// <summary>Set by the administrator, without end.</summary>
    Permanent = 0x80,
}
