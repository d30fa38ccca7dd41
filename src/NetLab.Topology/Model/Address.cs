using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>An IPv4 or IPv6 address of an interface.</summary>
/// <param name="Value">In its usual text form, without prefix; "address" on the wire.</param>
/// <param name="PrefixLength">Bits of the network part: 0 to 32 or 128.</param>
/// <param name="Scope">"global", "site", "link", "host" or a number (ip-address(8)).</param>
public sealed record Address([property: JsonPropertyName("address")] string Value, int PrefixLength, string Scope)
{
    /// <summary>Whether it is an IPv6 address.</summary>
    [JsonIgnore]
    public bool IsIpv6 => Value.Contains(':');

    /// <summary>Whether it is an IPv6 link-local address (RFC 4291, 2.5.6), as the kernel gives one to each interface that is up.</summary>
    [JsonIgnore]
    public bool IsLinkLocal => IsIpv6 && Scope == "link";

    /// <summary>The form of ip(8): 192.168.15.1/24.</summary>
    public override string ToString() => $"{Value}/{PrefixLength}";
}
