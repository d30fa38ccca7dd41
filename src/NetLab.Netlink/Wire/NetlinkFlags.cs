namespace NetLab.Netlink.Wire;

/// <summary>
/// Flags of a message header, <c>NLM_F_*</c>: <see href="https://man7.org/linux/man-pages/man7/netlink.7.html"/>. Bits from 0x100 mean different
/// things in requests for data, in requests that create, and in those that delete.
/// </summary>
[Flags]
public enum NetlinkFlags : ushort
{
    /// <summary>Nothing set.</summary>
    None = 0,

    /// <summary>A request to the kernel.</summary>
    Request = 0x1,

    /// <summary>One of several messages that <see cref="NetlinkMessageType.Done"/> ends.</summary>
    Multi = 0x2,

    /// <summary>The kernel shall acknowledge, also success.</summary>
    Acknowledge = 0x4,

    /// <summary>The request is also notified to its sender.</summary>
    Echo = 0x8,

    /// <summary>The state changed while it was dumped: what was read is inconsistent.</summary>
    DumpInterrupted = 0x10,

    /// <summary>The kernel applied the filter of the dump request.</summary>
    DumpFiltered = 0x20,

    /// <summary>All objects (get requests).</summary>
    Dump = 0x300,

    /// <summary>Replace what is there (create requests).</summary>
    Replace = 0x100,

    /// <summary>Fail with EEXIST when it is there (create requests).</summary>
    Exclusive = 0x200,

    /// <summary>Make it when it is not there (create requests).</summary>
    Create = 0x400,

    /// <summary>Add behind what is there (create requests).</summary>
    Append = 0x800,

    /// <summary>The acknowledgement leaves out the request that it answers.</summary>
    Capped = 0x100,

    /// <summary>The acknowledgement carries attributes: text and offset of an error.</summary>
    ExtendedAcknowledgement = 0x200,
}
