namespace NetLab.Netlink.Interop;

/// <summary>linux/netfilter/nfnetlink.h, netfilter messages: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/netfilter/nfnetlink.h"/>.</summary>
internal static class LinuxNfnetlink
{
    public const int NFNL_SUBSYS_NFTABLES = 10;
    public const int NFNLGRP_NFTABLES = 7;

    /// <summary>Header of netfilter messages.</summary>
    public struct nfgenmsg
    {
        public byte nfgen_family;
        public byte version;
        public ushort res_id;
    }
}
