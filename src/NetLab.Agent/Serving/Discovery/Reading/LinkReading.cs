using System.Globalization;
using NetLab.Netlink.Route;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>A link message as the model's interface. Peers come afterwards, when all namespaces are read.</summary>
internal static class LinkReading
{
    /// <summary>ARPHRD_LOOPBACK of linux/if_arp.h.</summary>
    private const ushort Loopback = 772;

    public static Interface ToInterface(LinkMessage link, Func<int, string?> nameOf, EquatableList<Address> addresses) => new()
    {
        Index = link.Index,
        Name = link.Name ?? "",
        Kind = KindOf(link),
        Mac = link.Address is { Length: > 0 } mac ? mac.ToString() : null,
        Mtu = (int)(link.Mtu ?? 0),
        Up = link.IsUp,
        Carrier = link.Flags.HasFlag(LinkFlags.LowerUp),
        OperState = Words.State(link.OperationalState),
        Master = link.Master is > 0 and var master ? nameOf(master) : null,
        PortState = link.Info?.BridgePort?.State is { } state ? $"{state}".ToLowerInvariant() : null,
        Parent = LowerOf(link) is { } lower ? nameOf(lower) : null,
        Alias = link.Alias ?? "",
        Details = Details(link).ToEquatableList(),
        Addresses = addresses,
    };

    /// <summary>Whether its other end is looked for: a cable, or a lower device in another namespace.</summary>
    public static bool HasPeer(LinkMessage link) => IsCable(link) || link.LinkNamespaceId is >= 0;

    /// <summary>Whether it is one end of a pair.</summary>
    public static bool IsCable(LinkMessage link) => link.Kind == "veth";

    private static string KindOf(LinkMessage link) => link.Kind ?? (link.HardwareType == Loopback ? "loopback" : "ether");

    private static int? LowerOf(LinkMessage link) =>
        IsCable(link) || link.LinkNamespaceId is >= 0 ? null
        : link.Info?.Data is VxlanData { LinkIndex: > 0 and var lower } ? lower
        : link.LinkIndex is > 0 ? link.LinkIndex : null;

    private static IEnumerable<Detail> Details(LinkMessage link)
    {
        (string Name, object? Value)[] details = link.Info?.Data switch
        {
            VxlanData vxlan =>
            [
                ("id", vxlan.Id), ("remote", Unicast(vxlan.Group ?? vxlan.Group6)), ("group", Multicast(vxlan.Group ?? vxlan.Group6)),
                ("local", vxlan.Local ?? vxlan.Local6), ("port", vxlan.Port),
            ],
            VlanData vlan => [("protocol", vlan.Protocol switch { 0x8100 => "802.1Q", 0x88a8 => "802.1ad", var other => other }), ("id", vlan.Id)],
            MacvlanData macvlan => [("mode", macvlan.Mode?.ToString().ToLowerInvariant())],
            BridgeData bridge => [("stp_state", bridge.SpanningTree), ("vlan_filtering", bridge.VlanFiltering is { } on ? (on ? 1 : 0) : null)],
            _ => [],
        };
        return details.Where(detail => detail.Value is not null)
            .Select(detail => new Detail(detail.Name, Convert.ToString(detail.Value, CultureInfo.InvariantCulture)!));
    }

    private static System.Net.IPAddress? Unicast(System.Net.IPAddress? address) => address is null || IsMulticast(address) ? null : address;

    private static System.Net.IPAddress? Multicast(System.Net.IPAddress? address) => address is not null && IsMulticast(address) ? address : null;

    private static bool IsMulticast(System.Net.IPAddress address) =>
        address.IsIPv6Multicast || (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork && address.GetAddressBytes()[0] is >= 224 and < 240);
}
