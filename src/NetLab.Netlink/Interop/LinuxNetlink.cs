namespace NetLab.Netlink.Interop;

/// <summary>linux/netlink.h, netlink sockets and verdicts: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/netlink.h"/>.</summary>
internal static class LinuxNetlink
{
    public const int NETLINK_ADD_MEMBERSHIP = 1;
    public const int NETLINK_LISTEN_ALL_NSID = 8;
    public const int NETLINK_CAP_ACK = 10;
    public const int NETLINK_EXT_ACK = 11;
    public const int NETLINK_GET_STRICT_CHK = 12;
    public const ushort NLMSGERR_ATTR_MSG = 1;
    public const ushort NLMSGERR_ATTR_OFFS = 2;
    public const int SOL_NETLINK = 270;
}
