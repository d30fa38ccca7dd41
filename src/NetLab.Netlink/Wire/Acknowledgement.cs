using System.Runtime.InteropServices;
using static NetLab.Netlink.Interop.LinuxNetlink;

namespace NetLab.Netlink.Wire;

/// <summary>
/// The kernel's verdict on a request: the payload of NLMSG_ERROR, or of NLMSG_DONE at the end of a dump, with its extended attributes
/// (<see href="https://docs.kernel.org/userspace-api/netlink/intro.html#ext-ack"/>).
/// </summary>
/// <param name="Errno">0 for success, else errno(3).</param>
/// <param name="KernelMessage">The kernel's own text.</param>
/// <param name="AttributeOffset">Offset of the attribute at fault, from the start of the request's header.</param>
public readonly record struct Acknowledgement(int Errno, string? KernelMessage, int? AttributeOffset)
{
    /// <summary>Reads a verdict.</summary>
    /// <param name="flags">Flags of the message's header.</param>
    /// <param name="payload">The payload of NLMSG_ERROR or NLMSG_DONE.</param>
    /// <param name="ofDump">Whether it is NLMSG_DONE, which repeats no request.</param>
    /// <exception cref="NetlinkDecodeException">A length does not fit.</exception>
    public static Acknowledgement Decode(NetlinkFlags flags, ReadOnlySpan<byte> payload, bool ofDump = false)
    {
        if (payload.Length < sizeof(int))
            throw new NetlinkDecodeException($"verdict needs {sizeof(int)} bytes and there are {payload.Length}", 0);
        // The kernel writes the number negated; int.MinValue has no opposite.
        var number = MemoryMarshal.Read<int>(payload);
        var errno = number == int.MinValue ? int.MaxValue : Math.Abs(number);
        if ((flags & NetlinkFlags.ExtendedAcknowledgement) == 0)
            return new Acknowledgement(errno, null, null);

        var start = sizeof(int) + (ofDump ? 0 : RequestLength(flags, payload));
        return start >= payload.Length ? new Acknowledgement(errno, null, null) : DecodeAttributes(errno, payload[start..]);
    }

    private static Acknowledgement DecodeAttributes(int errno, ReadOnlySpan<byte> bytes)
    {
        string? message = null;
        int? offset = null;
        var attributes = new AttributeReader(bytes);
        while (attributes.MoveNext())
        {
            if (attributes.Type == NLMSGERR_ATTR_MSG)
                message = attributes.String();
            else if (attributes.Type == NLMSGERR_ATTR_OFFS)
                offset = attributes.Int32();
        }

        return new Acknowledgement(errno, message, offset);
    }

    /// <summary>A verdict repeats the request's header and, unless it is capped, the whole request.</summary>
    private static int RequestLength(NetlinkFlags flags, ReadOnlySpan<byte> payload)
    {
        if (!MemoryMarshal.TryRead<NetlinkHeader>(payload[sizeof(int)..], out var request))
            throw new NetlinkDecodeException("verdict is too short for the header of its request", sizeof(int));
        if ((flags & NetlinkFlags.Capped) != 0)
            return NetlinkHeader.Size;
        if (request.Length < NetlinkHeader.Size || request.Length > payload.Length - sizeof(int))
            throw new NetlinkDecodeException($"verdict repeats a request of {request.Length} bytes and has {payload.Length - sizeof(int)}", sizeof(int));
        return Alignment.Up((int)request.Length);
    }
}
