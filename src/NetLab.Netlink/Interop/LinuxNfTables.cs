namespace NetLab.Netlink.Interop;

/// <summary>linux/netfilter/nf_tables.h, nftables messages: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/netfilter/nf_tables.h"/>.</summary>
internal static class LinuxNfTables
{
    public const int NFT_MSG_NEWGEN = 15;
    public const ushort NFTA_GEN_ID = 1;
    public const ushort NFTA_GEN_PROC_PID = 2;
    public const ushort NFTA_GEN_PROC_NAME = 3;
}
