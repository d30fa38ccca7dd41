using System.Net;
using System.Text.Json;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

/// <summary>What this library reads is what ip(8) reads.</summary>
public class IpComparisonLiveTests : LiveTest
{
    public IpComparisonLiveTests()
    {
        using var changed = new AutoResetEvent(false);
        using var monitor = RouteMonitor.Start(_ => changed.Set(), new MonitorOptions { Namespace = Red, Groups = RouteGroups.Link });
        Route.CreateBridge("v-net-0");
        var bridge = SetUp(Route, "v-net-0").Index;
        Route.CreateVeth(new VethEnd("veth-red-br") { Master = bridge, Up = true }, new VethEnd("veth-red"));
        SetUp(Route, "veth-red");
        Route.AddAddress(bridge, IpPrefix.Parse("192.168.15.5/24"));
        Route.AddAddress(AddressMessage.Of(bridge, IpPrefix.Parse("fd00::5/64")) with { Flags = AddressFlags.NoDuplicateDetection });
        Route.AddRoute(IpPrefix.DefaultIPv4, IPAddress.Parse("192.168.15.1"));
        Route.AddRoute(RouteMessage.ThroughGateway(IpPrefix.Parse("10.0.0.0/8"), IPAddress.Parse("192.168.15.2")) with { Priority = 7 });
        Route.SetNeighbour(bridge, IPAddress.Parse("192.168.15.9"), LinkLayerAddress.Parse("02:00:00:00:00:09"));

        // Operational states follow a moment after links are set up: both readers shall see the last one.
        while (Route.DumpLinks().Any(link => link.Kind is not null && link.OperationalState != OperationalState.Up))
            Assert.True(changed.WaitOne(Deadline.Time), "The links did not come up.");
    }

    [Fact]
    public void DumpLinks_AgainstIp_Agrees() => Assert.Equal(
        Ip("-d", "link").Select(link => string.Join(' ',
            link.GetProperty("ifindex"), link.GetProperty("ifname"), link.GetProperty("mtu"), link.GetProperty("operstate"), link.GetProperty("address"),
            Text(link, "master"), link.TryGetProperty("linkinfo", out var info) ? Text(info, "info_kind") : "")).Order(),
        Route.DumpLinks().Select(link => string.Join(' ',
            link.Index, link.Name, link.Mtu, link.OperationalState.ToString()!.ToUpperInvariant(), link.Address,
            link.Master is { } master ? Route.GetLink(master).Name : "", link.Kind)).Order());

    [Fact]
    public void DumpAddresses_AgainstIp_Agrees() => Assert.Equal(
        Ip("addr").SelectMany(link => link.GetProperty("addr_info").EnumerateArray().Select(address =>
            $"{link.GetProperty("ifindex")} {address.GetProperty("local").GetString()}/{address.GetProperty("prefixlen")}")).Order(),
        Route.DumpAddresses().Select(address => $"{address.InterfaceIndex} {address.Prefix}").Order());

    [Fact]
    public void DumpRoutes_AgainstIp_Agrees() => Assert.Equal(
        Ip("route").Select(route => string.Join(' ', Text(route, "dst"), Text(route, "gateway"), Text(route, "dev"), Text(route, "metric"), Text(route, "protocol"))).Order(),
        Route.DumpRoutes(RouteFamily.IPv4, RouteTable.Main).Select(route => string.Join(' ',
            route.Destination?.ToString() ?? "default", route.Gateway, Route.GetLink(route.InterfaceIndex!.Value).Name, route.Priority,
            route.Protocol == RouteProtocol.Boot ? "" : route.Protocol.ToString().ToLowerInvariant())).Order());

    [Fact]
    public void DumpNeighbours_AgainstIp_Agrees() => Assert.Equal(
        Ip("neigh", "show", "nud", "permanent").Select(entry => $"{Text(entry, "dst")} {Text(entry, "dev")} {Text(entry, "lladdr")}"),
        Route.DumpNeighbours().Where(entry => entry.State == NeighbourStates.Permanent)
            .Select(entry => $"{entry.Destination} {Route.GetLink(entry.InterfaceIndex).Name} {entry.Address}"));

    private List<JsonElement> Ip(params string[] arguments)
    {
        using var document = JsonDocument.Parse(Command.Run("ip", ["-n", Path.GetFileName(Red.Path), "-j", .. arguments]));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";
}
