namespace NetLab.Netlink.Wire;

/// <summary>Bytes that are no netlink message: a length that does not fit. The only exception that decoding throws.</summary>
public sealed class NetlinkDecodeException : FormatException
{
    /// <summary>Creates the error for one field.</summary>
    /// <param name="what">What was being read and what is wrong with it.</param>
    /// <param name="offset">Where it starts, in bytes from the start of the message's payload (or of the datagram, for a message header).</param>
    public NetlinkDecodeException(string what, int offset) : base($"{what}, at offset {offset}")
    {
        What = what;
        Offset = offset;
    }

    /// <summary>What was being read and what is wrong with it.</summary>
    public string What { get; }

    /// <summary>Where it starts, in bytes.</summary>
    public int Offset { get; }
}
