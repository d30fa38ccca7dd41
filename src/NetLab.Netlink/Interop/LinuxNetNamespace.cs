namespace NetLab.Netlink.Interop;

/// <summary>linux/net_namespace.h, attributes of namespace ids: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/net_namespace.h"/>.</summary>
internal static class LinuxNetNamespace
{
    public const ushort NETNSA_NSID = 1;
    public const ushort NETNSA_PID = 2;
    public const ushort NETNSA_FD = 3;
}
