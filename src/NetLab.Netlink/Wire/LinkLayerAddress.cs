using System.Globalization;

namespace NetLab.Netlink.Wire;

/// <summary>
/// A hardware address: 6 bytes for Ethernet (a MAC address), 4 or 16 for IP tunnels, 20 for InfiniBand, none at all for some. Equal when the bytes are.
/// </summary>
public readonly struct LinkLayerAddress : IEquatable<LinkLayerAddress>
{
    /// <summary>The kernel's MAX_ADDR_LEN.</summary>
    public const int MaximumLength = 32;

    // Eight bytes hold every Ethernet address without an object; longer ones are rare.
    private readonly ulong _short;
    private readonly byte[]? _long;
    private readonly byte _length;

    /// <summary>Copies an address.</summary>
    /// <param name="bytes">The bytes, first one first.</param>
    /// <exception cref="ArgumentException">More than <see cref="MaximumLength"/> bytes.</exception>
    public LinkLayerAddress(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximumLength)
            throw new ArgumentException($"A link-layer address has at most {MaximumLength} bytes; this one has {bytes.Length}.", nameof(bytes));
        _length = (byte)bytes.Length;
        if (bytes.Length > sizeof(ulong))
            _long = bytes.ToArray();
        else
            for (var i = 0; i < bytes.Length; i++)
                _short |= (ulong)bytes[i] << (8 * i);
    }

    /// <summary>Number of bytes.</summary>
    public int Length => _length;

    /// <summary>The byte at a place.</summary>
    /// <param name="index">From 0 to <see cref="Length"/> - 1.</param>
    public byte this[int index] => (uint)index < _length
        ? _long is null ? (byte)(_short >> (8 * index)) : _long[index]
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Reads the usual form, hexadecimal bytes between colons: <c>02:42:ac:11:00:02</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">Not of that form.</exception>
    public static LinkLayerAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not a link-layer address like 02:42:ac:11:00:02.");

    /// <summary>Reads the usual form, if it is that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address read.</param>
    /// <returns>Whether the text is an address.</returns>
    public static bool TryParse(string? text, out LinkLayerAddress address)
    {
        address = default;
        var parts = text?.Split(':') ?? [];
        if (parts.Length is 0 or > MaximumLength)
            return false;
        Span<byte> bytes = stackalloc byte[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 2 || !byte.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i]))
                return false;
        }

        address = new LinkLayerAddress(bytes);
        return true;
    }

    /// <summary>Copies the bytes out.</summary>
    /// <param name="destination">At least <see cref="Length"/> bytes.</param>
    public void CopyTo(Span<byte> destination)
    {
        for (var i = 0; i < _length; i++)
            destination[i] = this[i];
    }

    /// <inheritdoc/>
    public bool Equals(LinkLayerAddress other) =>
        _length == other._length && _short == other._short && _long.AsSpan().SequenceEqual(other._long);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinkLayerAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_short);
        hash.AddBytes(_long);
        return hash.ToHashCode();
    }

    /// <summary>Hexadecimal bytes between colons.</summary>
    public override string ToString()
    {
        if (_length == 0)
            return "";
        Span<char> text = stackalloc char[_length * 3];
        for (var i = 0; i < _length; i++)
        {
            this[i].TryFormat(text[(3 * i)..], out _, "x2", CultureInfo.InvariantCulture);
            text[(3 * i) + 2] = ':';
        }

        return new string(text[..^1]);
    }

    /// <summary>Same bytes.</summary>
    public static bool operator ==(LinkLayerAddress left, LinkLayerAddress right) => left.Equals(right);

    /// <summary>Different bytes.</summary>
    public static bool operator !=(LinkLayerAddress left, LinkLayerAddress right) => !left.Equals(right);
}
