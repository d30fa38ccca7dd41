using System.Runtime.InteropServices;

namespace NetLab.Netlink.Wire;

/// <summary>The header in front of each message, <c>struct nlmsghdr</c>: 16 bytes, in the machine's byte order.</summary>
/// <param name="Length">Bytes of the message with this header, without padding.</param>
/// <param name="Type">Message type, such as RTM_NEWLINK.</param>
/// <param name="Flags">Flags.</param>
/// <param name="Sequence">Number that the requester chose; 0 in notifications that nobody asked for.</param>
/// <param name="PortId">In answers the receiver's own port; in notifications the port of who caused them, 0 for the kernel itself.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct NetlinkHeader(uint Length, ushort Type, NetlinkFlags Flags, uint Sequence, uint PortId)
{
    /// <summary>Bytes that a header takes.</summary>
    public const int Size = 16;
}
