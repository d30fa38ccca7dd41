using System.Globalization;
using System.Text;

namespace NetLab.Netlink.Wire;

/// <summary>
/// Attributes that this library does not interpret, kept as they came, so that nothing that the kernel says is lost and a newer kernel breaks nothing.
/// Equal when the bytes are.
/// </summary>
public readonly struct RawAttributes : IEquatable<RawAttributes>
{
    private readonly byte[]? _bytes;

    internal RawAttributes(ReadOnlySpan<byte> bytes) => _bytes = bytes.IsEmpty ? null : bytes.ToArray();

    /// <summary>The attributes with their headers and padding.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _bytes is null;

    /// <summary>Walks over them.</summary>
    public AttributeReader Read() => new(Bytes);

    /// <inheritdoc/>
    public bool Equals(RawAttributes other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RawAttributes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Types and lengths: <c>[38:36 43:5]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        var attributes = Read();
        while (attributes.MoveNext())
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 1 ? " " : "")}{attributes.Type}:{attributes.Value.Length}");
        return text.Append(']').ToString();
    }

    /// <summary>Same bytes.</summary>
    public static bool operator ==(RawAttributes left, RawAttributes right) => left.Equals(right);

    /// <summary>Different bytes.</summary>
    public static bool operator !=(RawAttributes left, RawAttributes right) => !left.Equals(right);
}
