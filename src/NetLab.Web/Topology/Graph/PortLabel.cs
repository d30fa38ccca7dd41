using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>What is written at a port: its name, and its address or why it carries nothing.</summary>
public static class PortLabel
{
    /// <summary>Longest line, in characters: an IPv4 address with its prefix, and a mark.</summary>
    public const int MaxLength = 21;

    public static IReadOnlyList<string> Of(Interface link)
    {
        var name = Shorten(link.Name);
        var address = AddressOf(link);
        var state = !link.Up ? "down" : !link.Carrier ? "no carrier" : null;
        return (address, state) switch
        {
            (null, null) => [name],
            (null, _) => [name, state],
            (_, null) => [name, address],
            _ => [Shorten($"{name} {state}"), address],
        };
    }

    /// <summary>The address that stands for the interface, or null where it has only those that the kernel gives.</summary>
    public static string? AddressOf(Interface link)
    {
        var shown = link.Addresses.Where(address => !IsKernelMade(address)).ToList();
        return shown.Count switch
        {
            0 => null,
            1 => Shorten(shown[0].ToString()),
            _ => Shorten(shown[0].ToString(), MaxLength - 3) + $" +{shown.Count - 1}",
        };
    }

    /// <summary>Loopback and IPv6 link-local addresses, which come by themselves.</summary>
    public static bool IsKernelMade(Address address) =>
        address.Value is "127.0.0.1" or "::1" || (address.Scope == "link" && address.Value.StartsWith("fe80:", StringComparison.Ordinal));

    private static string Shorten(string text, int length = MaxLength) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
