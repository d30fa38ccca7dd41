namespace NetLab.Netlink.Wire;

/// <summary>Message types that every netlink protocol has: <see href="https://man7.org/linux/man-pages/man7/netlink.7.html"/>.</summary>
public static class NetlinkMessageType
{
    /// <summary>To be ignored.</summary>
    public const ushort NoOperation = 1;

    /// <summary>An error or, with error 0, an acknowledgement.</summary>
    public const ushort Error = 2;

    /// <summary>The end of a dump.</summary>
    public const ushort Done = 3;

    /// <summary>Data was lost.</summary>
    public const ushort Overrun = 4;
}
