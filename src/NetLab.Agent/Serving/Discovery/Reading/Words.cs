using System.Collections.Frozen;
using System.Globalization;
using NetLab.Netlink.Route;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Numbers of the kernel in the words of ip(8): rt_names.c and /etc/iproute2 as Debian has it.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<byte, string> Protocols = new Dictionary<byte, string>
    {
        [0] = "unspec",
        [1] = "redirect",
        [2] = "kernel",
        [3] = "boot",
        [4] = "static",
        [8] = "gated",
        [9] = "ra",
        [10] = "mrt",
        [11] = "zebra",
        [12] = "bird",
        [13] = "dnrouted",
        [14] = "xorp",
        [15] = "ntk",
        [16] = "dhcp",
        [18] = "keepalived",
        [42] = "babel",
        [186] = "bgp",
        [187] = "isis",
        [188] = "ospf",
        [189] = "rip",
        [192] = "eigrp",
    }.ToFrozenDictionary();

    public static string Scope(RouteScope scope) => scope switch
    {
        RouteScope.Universe => "global",
        RouteScope.Site => "site",
        RouteScope.Link => "link",
        RouteScope.Host => "host",
        RouteScope.Nowhere => "nowhere",
        _ => Number((byte)scope),
    };

    public static string Protocol(RouteProtocol protocol) => Protocols.GetValueOrDefault((byte)protocol) ?? Number((byte)protocol);

    /// <summary>As /etc/protocols has it.</summary>
    public static string IpProtocol(byte protocol) => protocol switch
    {
        1 => "icmp",
        6 => "tcp",
        17 => "udp",
        47 => "gre",
        58 => "ipv6-icmp",
        132 => "sctp",
        _ => Number(protocol),
    };

    public static string Table(uint table) => table switch
    {
        RouteTable.Default => "default",
        RouteTable.Main => "main",
        RouteTable.Local => "local",
        _ => Number(table),
    };

    public static string Type(RouteType type) => type switch
    {
        RouteType.Unspecified => "none",
        RouteType.Unicast or RouteType.Local or RouteType.Broadcast or RouteType.Anycast or RouteType.Multicast or RouteType.Blackhole
            or RouteType.Unreachable or RouteType.Prohibit or RouteType.Throw or RouteType.Nat => type.ToString().ToLowerInvariant(),
        _ => Number((byte)type),
    };

    public static string State(OperationalState? state) => state switch
    {
        null => "UNKNOWN",
        OperationalState.Unknown or OperationalState.NotPresent or OperationalState.Down or OperationalState.LowerLayerDown or OperationalState.Testing
            or OperationalState.Dormant or OperationalState.Up => $"{state}".ToUpperInvariant(),
        _ => Number((byte)state),
    };

    public static string State(NeighbourStates state) => state == NeighbourStates.None ? "NONE" : $"{state}".ToUpperInvariant();

    public static string Family(Netlink.Wire.RouteFamily family) => family == Netlink.Wire.RouteFamily.IPv6 ? "inet6" : "inet";

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
