using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NetLab.Topology;

/// <summary>What addresses and prefixes may be, stricter than inet_aton: four octets, no leading zeros, no shortened forms.</summary>
public static class Addressing
{
    /// <summary>Reads an IPv4 or IPv6 address in its full text form.</summary>
    public static bool TryParseAddress(string text, out IPAddress address)
    {
        address = IPAddress.None;
        if (text.Contains('%') || text.Contains('[') || !IPAddress.TryParse(text, out var parsed))
        {
            return false;
        }

        if (parsed.AddressFamily == AddressFamily.InterNetwork && parsed.ToString() != text)
        {
            return false;
        }

        address = parsed;
        return true;
    }

    /// <summary>Reads "address/length"; the length may be missing where <paramref name="lengthRequired"/> is false and is then that of a single host.</summary>
    public static bool TryParsePrefix(string text, bool lengthRequired, out IPAddress address, out int length)
    {
        var slash = text.IndexOf('/');
        length = 0;
        if (!TryParseAddress(slash < 0 ? text : text[..slash], out address))
        {
            return false;
        }

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        if (slash < 0)
        {
            length = bits;
            return !lengthRequired;
        }

        return int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out length) && length <= bits;
    }

    /// <summary>Nothing for an address, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckAddress(string text) =>
        TryParseAddress(text, out _) ? [] : [Wrong(text, Reason(text) ?? "it is not an IPv4 or IPv6 address")];

    /// <summary>Nothing for an address with its prefix length, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckInterfaceAddress(string text)
    {
        if (TryParsePrefix(text, lengthRequired: true, out _, out _))
        {
            return [];
        }

        var reason = Reason(text)
            ?? (TryParseAddress(text, out _) ? $"the prefix length is missing, as in {text}/24" : "an address with its prefix length looks like 192.168.15.1/24");
        return [Wrong(text, reason)];
    }

    /// <summary>Nothing for "default", a prefix or an address, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckDestination(string text) =>
        text == "default" || TryParsePrefix(text, lengthRequired: false, out _, out _) ? [] : [Wrong(text, Reason(text) ?? "a destination is default, a prefix such as 192.168.1.0/24, or an address")];

    /// <summary>Nothing for aa:bb:cc:dd:ee:ff with a unicast address, else what is wrong with it.</summary>
    public static IEnumerable<Problem> CheckMac(string text)
    {
        var bytes = text.Split(':');
        var valid = bytes.Length == 6 && bytes.All(b => b.Length == 2 && byte.TryParse(b, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _));
        if (!valid || (byte.Parse(bytes[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) & 1) != 0)
        {
            yield return Wrong(text, "a MAC address is six bytes such as 02:00:00:00:00:01, the first one even");
        }
    }

    private static string? Reason(string text)
    {
        var slash = text.IndexOf('/');
        var octets = (slash < 0 ? text : text[..slash]).Split('.');
        if (octets.Length > 1 && octets.FirstOrDefault(o => int.TryParse(o, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 255) is { } octet)
        {
            return $"the octet {octet} is over 255";
        }

        return slash >= 0 && TryParseAddress(text[..slash], out var address)
            ? $"the prefix length is a number from 0 to {(address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)}"
            : null;
    }

    private static Problem Wrong(string value, string rule) =>
        Problem.Of(ProblemCode.InvalidValue, $"{value} is not possible: {rule}.", ("value", value), ("rule", rule));
}
