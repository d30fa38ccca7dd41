namespace NetLab.Netlink.Interop;

/// <summary>linux/if_tunnel.h, attributes of GRE tunnels: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/if_tunnel.h"/>.</summary>
internal static class LinuxIfTunnel
{
    public const ushort IFLA_GRE_LINK = 1;
    public const ushort IFLA_GRE_IKEY = 4;
    public const ushort IFLA_GRE_OKEY = 5;
    public const ushort IFLA_GRE_LOCAL = 6;
    public const ushort IFLA_GRE_REMOTE = 7;
    public const ushort IFLA_GRE_TTL = 8;
    public const ushort IFLA_GRE_TOS = 9;
}
