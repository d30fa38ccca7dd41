using System.Buffers.Binary;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NetLab.Netlink.Wire;

/// <summary>
/// Writes messages and attributes one behind the other into a buffer that grows and is used again: after the first requests nothing is allocated.
/// The methods for optional values write nothing for null. Not safe for use by several threads at once.
/// </summary>
public sealed class NetlinkWriter
{
    private const ushort NestedFlag = 0x8000;
    private byte[] _buffer = new byte[1024];
    private int _length;
    private int _messageStart;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    internal int Length => _length;

    /// <summary>Starts anew with the same buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Writes a message's header; <see cref="EndMessage"/> fills in its length.</summary>
    /// <param name="type">Message type.</param>
    /// <param name="flags">Flags.</param>
    /// <param name="sequence">Sequence number.</param>
    public void BeginMessage(ushort type, NetlinkFlags flags, uint sequence)
    {
        _messageStart = _length;
        Struct(new NetlinkHeader(0, type, flags, sequence, 0));
    }

    /// <summary>Ends the message that was begun last.</summary>
    public void EndMessage() => MemoryMarshal.Write(_buffer.AsSpan(_messageStart), (uint)(_length - _messageStart));

    /// <summary>Writes a fixed header or a struct as it is in memory, padded to 4 bytes.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="value">The struct.</param>
    public void Struct<T>(in T value) where T : unmanaged => MemoryMarshal.Write(Reserve(Unsafe.SizeOf<T>()), in value);

    /// <summary>Begins an attribute that holds attributes.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="flagged">Whether its type says that it is nested (NLA_F_NESTED): newer parts of the kernel want it, older ones go without.</param>
    /// <returns>What <see cref="End"/> wants.</returns>
    public int Begin(ushort type, bool flagged = false)
    {
        var start = _length;
        MemoryMarshal.Write(Reserve(4)[2..], flagged ? (ushort)(type | NestedFlag) : type);
        return start;
    }

    /// <summary>Ends an attribute.</summary>
    /// <param name="start">What <see cref="Begin"/> gave.</param>
    /// <exception cref="ArgumentException">Its content is larger than an attribute can be.</exception>
    public void End(int start)
    {
        var length = _length - start;
        if (length > ushort.MaxValue)
            throw new ArgumentException($"An attribute has at most {ushort.MaxValue} bytes; this one would have {length}.", nameof(start));
        MemoryMarshal.Write(_buffer.AsSpan(start), (ushort)length);
    }

    /// <summary>Writes an attribute of any bytes.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value.</param>
    public void Bytes(ushort type, ReadOnlySpan<byte> value) => value.CopyTo(Attribute(type, value.Length));

    /// <summary>Writes an attribute without a value: it is there or not.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="present">Whether it is there.</param>
    public void Flag(ushort type, bool present)
    {
        if (present)
            Attribute(type, 0);
    }

    /// <summary>Writes an 8-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void Byte(ushort type, byte? value)
    {
        if (value is { } number)
            Attribute(type, sizeof(byte))[0] = number;
    }

    /// <summary>Writes 1 for true and 0 for false as an 8-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void Boolean(ushort type, bool? value) => Byte(type, value is { } flag ? flag ? (byte)1 : (byte)0 : null);

    /// <summary>Writes a 16-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void UInt16(ushort type, ushort? value)
    {
        if (value is { } number)
            MemoryMarshal.Write(Attribute(type, sizeof(ushort)), number);
    }

    /// <summary>Writes a 16-bit number in network byte order.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void UInt16BigEndian(ushort type, ushort? value) =>
        UInt16(type, value is { } number ? BinaryPrimitives.ReverseEndianness(number) : null);

    /// <summary>Writes a 32-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void UInt32(ushort type, uint? value)
    {
        if (value is { } number)
            MemoryMarshal.Write(Attribute(type, sizeof(uint)), number);
    }

    /// <summary>Writes a 32-bit number in network byte order.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void UInt32BigEndian(ushort type, uint? value) =>
        UInt32(type, value is { } number ? BinaryPrimitives.ReverseEndianness(number) : null);

    /// <summary>Writes a signed 32-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void Int32(ushort type, int? value) => UInt32(type, (uint?)value);

    /// <summary>Writes a 64-bit number.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void UInt64(ushort type, ulong? value)
    {
        if (value is { } number)
            MemoryMarshal.Write(Attribute(type, sizeof(ulong)), number);
    }

    /// <summary>Writes text as UTF-8 with a NUL behind it.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    /// <exception cref="ArgumentException">The text has a NUL inside: the kernel would see only what stands before it.</exception>
    public void String(ushort type, string? value)
    {
        if (value is null)
            return;
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A name for the kernel cannot hold a NUL character.", nameof(value));
        var bytes = Encoding.UTF8.GetByteCount(value);
        var target = Attribute(type, bytes + 1);
        Encoding.UTF8.GetBytes(value, target);
        target[bytes] = 0;
    }

    /// <summary>Writes an IPv4 or IPv6 address.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void Address(ushort type, IPAddress? value)
    {
        if (value is not null)
            value.TryWriteBytes(Attribute(type, value.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 4 : 16), out _);
    }

    /// <summary>Writes a link-layer address.</summary>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void LinkLayerAddress(ushort type, LinkLayerAddress? value)
    {
        if (value is { } address)
            address.CopyTo(Attribute(type, address.Length));
    }

    /// <summary>Writes an attribute that is a struct.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="type">Attribute type.</param>
    /// <param name="value">Its value; null writes nothing.</param>
    public void Struct<T>(ushort type, T? value) where T : unmanaged
    {
        if (value is { } content)
            MemoryMarshal.Write(Attribute(type, Unsafe.SizeOf<T>()), in content);
    }

    /// <summary>Writes attributes as they were received.</summary>
    /// <param name="attributes">The attributes.</param>
    public void Raw(RawAttributes attributes) => attributes.Bytes.CopyTo(Reserve(attributes.Bytes.Length));

    private Span<byte> Attribute(ushort type, int size)
    {
        if (size > ushort.MaxValue - 4)
            throw new ArgumentException($"An attribute holds at most {ushort.MaxValue - 4} bytes; this one would hold {size}.", nameof(size));
        var space = Reserve(4 + size);
        MemoryMarshal.Write(space, (ushort)(4 + size));
        MemoryMarshal.Write(space[2..], type);
        return space.Slice(4, size);
    }

    private Span<byte> Reserve(int size)
    {
        var padded = Alignment.Up(size);
        if (_buffer.Length - _length < padded)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + padded));
        var space = _buffer.AsSpan(_length, padded);
        space.Clear();
        _length += padded;
        return space;
    }
}
