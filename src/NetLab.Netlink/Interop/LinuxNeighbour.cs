namespace NetLab.Netlink.Interop;

/// <summary>linux/neighbour.h, attributes of neighbours: <see href="https://github.com/torvalds/linux/blob/master/include/uapi/linux/neighbour.h"/>.</summary>
internal static class LinuxNeighbour
{
    public const ushort NDA_DST = 1;
    public const ushort NDA_LLADDR = 2;
    public const ushort NDA_CACHEINFO = 3;
    public const ushort NDA_PROBES = 4;
    public const ushort NDA_VLAN = 5;
    public const ushort NDA_IFINDEX = 8;
    public const ushort NDA_MASTER = 9;
    public const ushort NDA_FLAGS_EXT = 15;

    /// <summary>Header of neighbour messages.</summary>
    public struct ndmsg
    {
        public byte ndm_family;
        public byte ndm_pad1;
        public ushort ndm_pad2;
        public int ndm_ifindex;
        public ushort ndm_state;
        public byte ndm_flags;
        public byte ndm_type;
    }
}
