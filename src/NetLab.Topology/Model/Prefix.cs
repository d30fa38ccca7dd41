using System.Net;
using System.Net.Sockets;

namespace NetLab.Topology;

/// <summary>A network: an address whose host bits are zero, and the length of the network part (RFC 4632).</summary>
/// <param name="Network">The first address of it.</param>
/// <param name="Length">Bits of the network part: 0 to 32 or 128.</param>
public readonly record struct Prefix(IPAddress Network, int Length)
{
    /// <summary>The network that "192.168.15.1/24" lies in; null where the text is no address with a length.</summary>
    public static Prefix? Of(string text) =>
        Addressing.TryParsePrefix(text, lengthRequired: true, out var address, out var length) ? Of(address, length) : null;

    /// <summary>The network of an interface's address.</summary>
    public static Prefix? Of(Address address) => Of(address.ToString());

    /// <summary>Whether the address lies in it; false for the other family.</summary>
    public bool Contains(IPAddress address) =>
        address.AddressFamily == Network.AddressFamily && Of(address, Length).Network.Equals(Network);

    /// <summary>Whether the address lies in it; false for what is no address.</summary>
    public bool Contains(string address) => Addressing.TryParseAddress(address, out var parsed) && Contains(parsed);

    /// <summary>The addresses that hosts can have, in order: without the network's own and the broadcast address of IPv4 (RFC 1122, 3.2.1.3), but for /31 (RFC 3021) and /32.</summary>
    public IEnumerable<IPAddress> Hosts()
    {
        var bits = (Network.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) - Length;
        var all = bits >= 31 ? int.MaxValue : 1L << bits;
        var (first, last) = bits < 2 ? (0L, all - 1) : (1L, all - 2);
        for (var offset = first; offset <= last; offset++)
        {
            yield return Plus(offset);
        }
    }

    /// <summary>The form of ip(8): 192.168.15.0/24.</summary>
    public override string ToString() => $"{Network}/{Length}";

    private static Prefix Of(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new Prefix(new IPAddress(bytes), length);
    }

    private IPAddress Plus(long offset)
    {
        var bytes = Network.GetAddressBytes();
        for (var i = bytes.Length - 1; i >= 0 && offset > 0; i--, offset >>= 8)
        {
            bytes[i] += (byte)offset;
        }

        return new IPAddress(bytes);
    }
}
