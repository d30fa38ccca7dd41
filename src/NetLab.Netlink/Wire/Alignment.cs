namespace NetLab.Netlink.Wire;

/// <summary>Messages and attributes start at multiples of 4 bytes (NLMSG_ALIGN, NLA_ALIGN).</summary>
internal static class Alignment
{
    public static int Up(int length) => (length + 3) & ~3;
}
