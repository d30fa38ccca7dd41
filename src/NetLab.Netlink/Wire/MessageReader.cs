using System.Runtime.InteropServices;

namespace NetLab.Netlink.Wire;

/// <summary>Walks over the messages in one datagram; allocates nothing.</summary>
/// <param name="datagram">What one receive call gave.</param>
public ref struct MessageReader(ReadOnlySpan<byte> datagram)
{
    private readonly ReadOnlySpan<byte> _datagram = datagram;
    private int _next;

    /// <summary>The current message's header.</summary>
    public NetlinkHeader Header { get; private set; }

    /// <summary>The current message's bytes behind the header.</summary>
    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Goes to the next message.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="NetlinkDecodeException">The header or its length does not fit into the datagram.</exception>
    public bool MoveNext()
    {
        if (_next >= _datagram.Length)
            return false;

        var rest = _datagram[_next..];
        if (rest.Length < NetlinkHeader.Size)
            throw new NetlinkDecodeException($"message header needs {NetlinkHeader.Size} bytes and {rest.Length} are left", _next);
        var header = MemoryMarshal.Read<NetlinkHeader>(rest);
        if (header.Length < NetlinkHeader.Size || header.Length > rest.Length)
            throw new NetlinkDecodeException($"message length is {header.Length} and {rest.Length} bytes are left", _next);

        Header = header;
        Payload = rest[NetlinkHeader.Size..(int)header.Length];
        _next += Alignment.Up((int)header.Length);
        return true;
    }
}
