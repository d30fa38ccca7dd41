namespace NetLab.Netlink.Route;

/// <summary>Flags of a neighbour or forwarding entry, <c>NTF_*</c> of linux/neighbour.h.</summary>
[Flags]
public enum NeighbourFlags : byte
{
    /// <summary>Nothing set.</summary>
    None = 0,

    /// <summary>In use.</summary>
    Use = 0x01,

    /// <summary>In the link's own table (not its bridge's).</summary>
    Self = 0x02,

    /// <summary>In the table of the link's bridge.</summary>
    Master = 0x04,

    /// <summary>Answered for by this host.</summary>
    Proxy = 0x08,

    /// <summary>Learnt by something outside the kernel.</summary>
    ExternallyLearned = 0x10,

    /// <summary>Done by hardware.</summary>
    Offloaded = 0x20,

    /// <summary>Never replaced by learning.</summary>
    Sticky = 0x40,

    /// <summary>A router.</summary>
    Router = 0x80,
}
