namespace NetLab.Netlink.Interop;

/// <summary>linux/rtnetlink.h, routes, groups of notifications: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/rtnetlink.h"/>.</summary>
internal static class LinuxRtnetlink
{
    public const ushort RTA_DST = 1;
    public const ushort RTA_SRC = 2;
    public const ushort RTA_IIF = 3;
    public const ushort RTA_OIF = 4;
    public const ushort RTA_GATEWAY = 5;
    public const ushort RTA_PRIORITY = 6;
    public const ushort RTA_PREFSRC = 7;
    public const ushort RTA_METRICS = 8;
    public const ushort RTA_MULTIPATH = 9;
    public const ushort RTA_TABLE = 15;
    public const ushort RTA_VIA = 18;
    public const ushort RTA_PREF = 20;
    public const ushort RTA_NH_ID = 30;
    public const ushort RTAX_MTU = 2;
    public const ushort RTAX_ADVMSS = 8;
    public const ushort RTAX_HOPLIMIT = 10;
    public const uint RTEXT_FILTER_SKIP_STATS = 8;

    /// <summary>Header of link messages.</summary>
    public struct ifinfomsg
    {
        public byte ifi_family;
        public byte ifi_pad;
        public ushort ifi_type;
        public int ifi_index;
        public uint ifi_flags;
        public uint ifi_change;
    }

    /// <summary>Header of route messages.</summary>
    public struct rtmsg
    {
        public byte rtm_family;
        public byte rtm_dst_len;
        public byte rtm_src_len;
        public byte rtm_tos;
        public byte rtm_table;
        public byte rtm_protocol;
        public byte rtm_scope;
        public byte rtm_type;
        public uint rtm_flags;
    }

    /// <summary>Header of one way of a multipath route.</summary>
    public struct rtnexthop
    {
        public const int Size = 8;

        public ushort rtnh_len;
        public byte rtnh_flags;
        public byte rtnh_hops;
        public int rtnh_ifindex;
    }

    /// <summary>Header of messages that need a family only.</summary>
    public struct rtgenmsg
    {
        public byte rtgen_family;
    }
}
