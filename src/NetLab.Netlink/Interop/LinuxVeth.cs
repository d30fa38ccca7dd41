namespace NetLab.Netlink.Interop;

/// <summary>linux/veth.h, attributes of veths: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/veth.h"/>.</summary>
internal static class LinuxVeth
{
    public const ushort VETH_INFO_PEER = 1;
}
