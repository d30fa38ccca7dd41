namespace NetLab.Netlink.Interop;

/// <summary>linux/netconf.h, attributes of IP settings: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/netconf.h"/>.</summary>
internal static class LinuxNetconf
{
    public const ushort NETCONFA_IFINDEX = 1;
    public const ushort NETCONFA_FORWARDING = 2;
    public const ushort NETCONFA_RP_FILTER = 3;
    public const ushort NETCONFA_MC_FORWARDING = 4;
    public const ushort NETCONFA_PROXY_NEIGH = 5;
    public const ushort NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN = 6;
    public const ushort NETCONFA_BC_FORWARDING = 8;

    /// <summary>Header of messages about IP settings.</summary>
    public struct netconfmsg
    {
        public byte ncm_family;
    }
}
