using System.Buffers.Binary;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NetLab.Netlink.Wire;

/// <summary>
/// Walks over a list of attributes (<c>struct nlattr</c>: 2 bytes length, 2 bytes type, value, padding to 4) and reads their values. Allocates
/// nothing but the strings and addresses asked for. Every getter throws <see cref="NetlinkDecodeException"/> when the value's length is not the type's.
/// </summary>
public ref struct AttributeReader
{
    private const int HeaderSize = 4;
    private const ushort TypeMask = 0x3fff;

    // Real messages nest four deep; without a bound a hostile one could nest until the stack ends.
    private const int MaximumDepth = 12;

    private readonly ReadOnlySpan<byte> _attributes;
    private readonly int _base;
    private readonly int _depth;
    private int _next;
    private int _current;

    private AttributeReader(ReadOnlySpan<byte> attributes, int offset, int depth)
    {
        _attributes = attributes;
        _base = offset;
        _depth = depth;
    }

    /// <summary>Reads attributes that start at the beginning of <paramref name="attributes"/>.</summary>
    /// <param name="attributes">The list, without a header in front.</param>
    public AttributeReader(ReadOnlySpan<byte> attributes) : this(attributes, 0, 0)
    {
    }

    /// <summary>Type of the current attribute, without its flag bits.</summary>
    public ushort Type { get; private set; }

    /// <summary>Value of the current attribute.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Where the current attribute starts, in bytes from the start of the message's payload.</summary>
    public readonly int Offset => _base + _current;

    /// <summary>The current attribute as it stands: header, value and padding.</summary>
    internal readonly ReadOnlySpan<byte> Raw => _attributes[_current..Math.Min(_next, _attributes.Length)];

    /// <summary>Splits a payload into its fixed header and the attributes behind it.</summary>
    /// <typeparam name="T">The header's struct.</typeparam>
    /// <param name="payload">A message's payload.</param>
    /// <param name="header">The fixed header.</param>
    /// <exception cref="NetlinkDecodeException">The payload is shorter than the header.</exception>
    public static AttributeReader AfterHeader<T>(ReadOnlySpan<byte> payload, out T header) where T : unmanaged
    {
        if (!MemoryMarshal.TryRead(payload, out header))
            throw new NetlinkDecodeException($"{typeof(T).Name} needs {Unsafe.SizeOf<T>()} bytes and there are {payload.Length}", 0);
        var start = Math.Min(Alignment.Up(Unsafe.SizeOf<T>()), payload.Length);
        return new AttributeReader(payload[start..], start, 0);
    }

    /// <summary>Goes to the next attribute. Fewer than 4 bytes at the end are padding, as they are for the kernel.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="NetlinkDecodeException">The attribute's length does not fit into what is left.</exception>
    public bool MoveNext()
    {
        var left = _attributes.Length - _next;
        if (left < HeaderSize)
            return false;

        _current = _next;
        var length = MemoryMarshal.Read<ushort>(_attributes[_current..]);
        if (length < HeaderSize || length > left)
            throw new NetlinkDecodeException($"attribute length is {length} and {left} bytes are left", Offset);

        Type = (ushort)(MemoryMarshal.Read<ushort>(_attributes[(_current + 2)..]) & TypeMask);
        Value = _attributes.Slice(_current + HeaderSize, length - HeaderSize);
        _next = _current + Alignment.Up(length);
        return true;
    }

    /// <summary>The attributes inside the current one.</summary>
    /// <param name="skip">Bytes of a fixed header in front of them.</param>
    public readonly AttributeReader Nested(int skip = 0)
    {
        if (_depth == MaximumDepth)
            throw new NetlinkDecodeException($"attribute {Type} is nested more than {MaximumDepth} deep", Offset);
        if (skip > Value.Length)
            throw Wrong($"at least {skip}");
        return new AttributeReader(Value[skip..], Offset + HeaderSize + skip, _depth + 1);
    }

    /// <summary>The attributes in a part of the current one.</summary>
    internal readonly AttributeReader Nested(int skip, int length)
    {
        var nested = Nested(skip);
        return new AttributeReader(nested._attributes[..length], nested._base, nested._depth);
    }

    /// <summary>The attributes inside the current one, behind a fixed header.</summary>
    internal readonly AttributeReader NestedAfterHeader<T>(out T header) where T : unmanaged
    {
        header = Struct<T>();
        return Nested(Unsafe.SizeOf<T>());
    }

    /// <summary>The value as a number in the machine's byte order.</summary>
    /// <typeparam name="T">The number's type; its size must be the value's length.</typeparam>
    public readonly T Number<T>() where T : unmanaged, IBinaryInteger<T> =>
        Value.Length == Unsafe.SizeOf<T>() ? MemoryMarshal.Read<T>(Value) : throw Wrong($"{Unsafe.SizeOf<T>()}");

    /// <summary>An 8-bit number.</summary>
    public readonly byte Byte() => Number<byte>();

    /// <summary>A 16-bit number.</summary>
    public readonly ushort UInt16() => Number<ushort>();

    /// <summary>A 16-bit number in network byte order.</summary>
    public readonly ushort UInt16BigEndian() => BinaryPrimitives.ReverseEndianness(UInt16());

    /// <summary>A 32-bit number.</summary>
    public readonly uint UInt32() => Number<uint>();

    /// <summary>A 32-bit number in network byte order.</summary>
    public readonly uint UInt32BigEndian() => BinaryPrimitives.ReverseEndianness(UInt32());

    /// <summary>A signed 32-bit number.</summary>
    public readonly int Int32() => Number<int>();

    /// <summary>A 64-bit number.</summary>
    public readonly ulong UInt64() => Number<ulong>();

    /// <summary>An 8-bit number that means no (0) or yes.</summary>
    public readonly bool Boolean() => Byte() != 0;

    /// <summary>Text up to the first NUL. Bytes that are no UTF-8 become U+FFFD: the kernel allows any bytes in names.</summary>
    public readonly string String()
    {
        var end = Value.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? Value : Value[..end]);
    }

    /// <summary>An IPv4 (4 bytes) or IPv6 (16 bytes) address.</summary>
    public readonly IPAddress Address() =>
        Value.Length is 4 or 16 ? new IPAddress(Value) : throw Wrong("4 or 16");

    /// <summary>A link-layer address of up to 32 bytes.</summary>
    public readonly LinkLayerAddress LinkLayerAddress() =>
        Value.Length <= Wire.LinkLayerAddress.MaximumLength ? new LinkLayerAddress(Value) : throw Wrong($"at most {Wire.LinkLayerAddress.MaximumLength}");

    /// <summary>A struct; the value may be longer, as the kernel appends fields to its structs.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    public readonly T Struct<T>() where T : unmanaged =>
        MemoryMarshal.TryRead<T>(Value, out var value) ? value : throw Wrong($"at least {Unsafe.SizeOf<T>()}");

    private readonly NetlinkDecodeException Wrong(string expected) =>
        new($"attribute {Type} has {Value.Length} bytes instead of {expected}", Offset);
}
