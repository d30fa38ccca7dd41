using System.Globalization;
using System.Net;

namespace NetLab.Netlink.Wire;

/// <summary>
/// An address with its prefix length, as in <c>192.168.15.1/24</c>. Unlike <see cref="IPNetwork"/> it keeps the host bits: an interface's address needs them.
/// </summary>
/// <param name="Address">The address.</param>
/// <param name="Length">Bits of the network part: 0 to 32, or 0 to 128 for IPv6.</param>
public readonly record struct IpPrefix(IPAddress Address, int Length)
{
    /// <summary>0.0.0.0/0: the destination of an IPv4 default route.</summary>
    public static IpPrefix DefaultIPv4 { get; } = new(IPAddress.Any, 0);

    /// <summary>::/0: the destination of an IPv6 default route.</summary>
    public static IpPrefix DefaultIPv6 { get; } = new(IPAddress.IPv6Any, 0);

    /// <summary>The address's family.</summary>
    public RouteFamily Family => RouteFamilies.Of(Address);

    /// <summary>The network that the address lies in: the host bits cleared.</summary>
    public IpPrefix Network
    {
        get
        {
            Span<byte> bytes = stackalloc byte[16];
            Address.TryWriteBytes(bytes, out var count);
            for (var bit = Length; bit < count * 8; bit++)
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            return new IpPrefix(new IPAddress(bytes[..count]), Length);
        }
    }

    /// <summary>Reads <c>address/length</c>; without a length the prefix is the one address (32 or 128).</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">Not an address, or a length that its family does not have.</exception>
    public static IpPrefix Parse(string text) =>
        TryParse(text, out var prefix) ? prefix : throw new FormatException($"'{text}' is not an address with a prefix length, like 192.168.15.1/24.");

    /// <summary>Reads <c>address/length</c>, if it is that.</summary>
    /// <param name="text">The text.</param>
    /// <param name="prefix">What was read.</param>
    /// <returns>Whether it is a prefix.</returns>
    public static bool TryParse(string? text, out IpPrefix prefix)
    {
        prefix = default;
        var parts = (text ?? "").Split('/');
        // IPAddress takes "1" and "10.1" for addresses; nobody who types a prefix means those.
        if (parts.Length > 2 || !IPAddress.TryParse(parts[0], out var address) || (!parts[0].Contains(':') && parts[0].Count(c => c == '.') != 3))
            return false;
        var bits = address.GetAddressBytes().Length * 8;
        var length = bits;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits))
            return false;
        prefix = new IpPrefix(address, length);
        return true;
    }

    /// <summary><c>address/length</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Length}");
}
