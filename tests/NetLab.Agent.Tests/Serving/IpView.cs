using System.Text.Json;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>A namespace as lines that a snapshot and `ip -j -d` can be compared by, field by field.</summary>
internal static class IpView
{
    public static async Task<IReadOnlyList<string>> OfIpAsync(IndependentReader reader, string name)
    {
        var links = await reader.LinksAsync(name);
        var addresses = await reader.AddressesAsync(name);
        return Sorted(
        [
            .. links.Select(link => Link(
                link.GetProperty("ifindex").GetInt32(), Text(link, "ifname"), KindOf(link), Text(link, "address"), link.GetProperty("mtu").GetInt32(),
                Flags(link).Contains("UP"), Flags(link).Contains("LOWER_UP"), Text(link, "operstate"), Text(link, "master"), PortState(link))),
            .. addresses.SelectMany(link => link.GetProperty("addr_info").EnumerateArray().Where(a => a.EnumerateObject().Any())
                .Select(a => Address(Text(link, "ifname"), Text(a, "local"), a.GetProperty("prefixlen").GetInt32(), Text(a, "scope")))),
            .. (await reader.RoutesAsync(name)).Select(route => Route(
                Text(route, "type"), Text(route, "dst"), Text(route, "gateway"), Text(route, "dev"), Text(route, "protocol"), Text(route, "scope"),
                Text(route, "prefsrc"), route.TryGetProperty("metric", out var metric) ? metric.GetInt64() : 0, Text(route, "table"),
                route.TryGetProperty("nexthops", out var hops) ? hops.EnumerateArray().Select(hop => Hop(Text(hop, "gateway"), Text(hop, "dev"), hop.GetProperty("weight").GetInt32())) : [])),
            .. (await reader.NeighboursAsync(name)).Select(entry => Neighbour(Text(entry, "dst"), Text(entry, "lladdr"), Text(entry, "dev"))),
            .. (await reader.RulesAsync(name)).Select(rule => $"rule {rule}"),
        ]);
    }

    public static IReadOnlyList<string> OfSnapshot(NetworkNamespace ns) => Sorted(
    [
        .. ns.Interfaces.Select(l => Link(l.Index, l.Name, l.Kind, l.Mac, l.Mtu, l.Up, l.Carrier, l.OperState, l.Master, l.PortState)),
        .. ns.Interfaces.SelectMany(l => l.Addresses.Select(a => Address(l.Name, a.Value, a.PrefixLength, a.Scope))),
        .. ns.Routes.Select(r => Route(r.Type, r.Destination, r.Gateway, r.Interface, r.Protocol, r.Scope, r.Source, r.Metric, r.Table, r.NextHops.Select(hop => Hop(hop.Gateway, hop.Interface, hop.Weight)))),
        .. ns.Neighbours.Select(n => Neighbour(n.Address, n.Mac, n.Interface)),
        .. ns.Rules.Select(rule => $"rule {rule.Family} {rule.Priority}: {rule.Text}"),
    ]);

    private static string Link(int index, string? name, string? kind, string? mac, int mtu, bool up, bool carrier, string? state, string? master, string? port) =>
        $"link {index} {name} {kind} {mac} mtu {mtu} up {up} carrier {carrier} {state} master {master} port {port}";

    private static string Address(string? link, string? address, int length, string? scope) => $"address {link} {address}/{length} {scope}";

    private static string Route(string? type, string? to, string? via, string? dev, string? protocol, string? scope, string? source, long metric, string? table, IEnumerable<string> hops) =>
        $"route {type} {to} via {via} dev {dev} proto {protocol} scope {scope} src {source} metric {metric} table {table} {string.Join(' ', hops)}";

    private static string Hop(string? via, string? dev, int weight) => $"nexthop via {via} dev {dev} weight {weight}";

    /// <summary>Without its state, which goes on by itself between two looks.</summary>
    private static string Neighbour(string? address, string? mac, string? link) => $"neighbour {address} {mac} {link}";

    private static string KindOf(JsonElement link) =>
        link.TryGetProperty("linkinfo", out var info) && info.TryGetProperty("info_kind", out var kind) ? kind.GetString()! : Text(link, "link_type")!;

    private static string? PortState(JsonElement link) =>
        link.TryGetProperty("linkinfo", out var info) && info.TryGetProperty("info_slave_data", out var data) ? Text(data, "state") : null;

    private static List<string?> Flags(JsonElement link) => [.. link.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString())];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static IReadOnlyList<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
