using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class RouteLiveTests : LiveTest
{
    private readonly int _index;

    public RouteLiveTests()
    {
        Route.CreateVeth("a", "b");
        SetUp(Route, "b");
        _index = SetUp(Route, "a").Index;
        Route.AddAddress(_index, IpPrefix.Parse("192.168.15.2/24"));
        Route.AddAddress(AddressMessage.Of(_index, IpPrefix.Parse("fd00::2/64")) with { Flags = AddressFlags.NoDuplicateDetection });
    }

    [Theory]
    [InlineData("0.0.0.0/0", "192.168.15.5")]
    [InlineData("192.168.2.0/24", "192.168.15.1")]
    [InlineData("::/0", "fd00::5")]
    [InlineData("fd01::/64", "fd00::5")]
    public void AddRoute_ThroughGateway_IsThereUntilDeleted(string to, string via)
    {
        var (destination, gateway) = (IpPrefix.Parse(to), IPAddress.Parse(via));

        Route.AddRoute(destination, gateway);

        var route = Assert.Single(Static());
        Assert.Equal(destination.Length == 0 ? null : destination, route.Destination);
        Assert.Equal(gateway, route.Gateway);
        Assert.Equal(_index, route.InterfaceIndex);
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => Route.AddRoute(destination, gateway)).ErrnoName);

        Route.DeleteRoute(destination);
        Assert.Empty(Static());
        // IPv6 says ENOENT of a default route.
        Assert.True(Assert.Throws<NetlinkException>(() => Route.DeleteRoute(destination)).ErrnoName is "ESRCH" or "ENOENT");
    }

    [Fact]
    public void AddRoute_OnLink_HasScopeLink()
    {
        Route.AddRoute(RouteMessage.OnLink(IpPrefix.Parse("10.9.0.0/16"), _index));

        var route = Assert.Single(Static());
        Assert.Equal(RouteScope.Link, route.Scope);
        Assert.Null(route.Gateway);
    }

    [Theory]
    [InlineData(RouteType.Blackhole)]
    [InlineData(RouteType.Unreachable)]
    [InlineData(RouteType.Prohibit)]
    [InlineData(RouteType.Throw)]
    public void AddRoute_ThatRefuses_IsReadBack(RouteType type)
    {
        Route.AddRoute(new RouteMessage { Family = RouteFamily.IPv4, Destination = IpPrefix.Parse("10.0.0.0/8"), Type = type });

        Assert.Equal(type, Assert.Single(Static()).Type);
    }

    [Fact]
    public void AddRoute_LargeTableMetricSourceAndMtu_AreReadBack()
    {
        Route.AddRoute(RouteMessage.ThroughGateway(IpPrefix.Parse("10.0.0.0/8"), IPAddress.Parse("192.168.15.5")) with
        {
            Table = 70000,
            Priority = 50,
            Protocol = RouteProtocol.Static,
            PreferredSource = IPAddress.Parse("192.168.15.2"),
            Metrics = new RouteMetrics { Mtu = 1300 },
        });

        var route = Assert.Single(Route.DumpRoutes(RouteFamily.IPv4, 70000));
        Assert.Equal(70000u, route.Table);
        Assert.Equal(50u, route.Priority);
        Assert.Equal(RouteProtocol.Static, route.Protocol);
        Assert.Equal(IPAddress.Parse("192.168.15.2"), route.PreferredSource);
        Assert.Equal(1300u, route.Metrics?.Mtu);
    }

    [Fact]
    public void AddRoute_Multipath_GivesBothHops()
    {
        EquatableArray<NextHop> hops =
        [
            new NextHop { InterfaceIndex = _index, Gateway = IPAddress.Parse("192.168.15.5") },
            new NextHop { InterfaceIndex = _index, Gateway = IPAddress.Parse("192.168.15.6"), Weight = 3 },
        ];

        Route.AddRoute(new RouteMessage { Family = RouteFamily.IPv4, Destination = IpPrefix.Parse("10.1.0.0/16"), NextHops = hops });

        Assert.Equal(hops, Assert.Single(Static()).NextHops);
    }

    [Fact]
    public void DumpRoutes_TableThatIsNotThere_IsEmpty() => Assert.Empty(Route.DumpRoutes(RouteFamily.IPv4, 4711));

    [Fact]
    public void DumpRoutes_All_HasTheKernelsOwn()
    {
        var routes = Route.DumpRoutes();

        Assert.Contains(routes, route => route is { Type: RouteType.Local, Table: RouteTable.Local } && route.Destination?.ToString() == "192.168.15.2/32");
        Assert.Contains(routes, route => route.Destination?.ToString() == "fd00::/64");
    }

    [Fact]
    public void ReplaceRoute_ThatIsThere_ChangesItsGateway()
    {
        Route.AddRoute(IpPrefix.DefaultIPv4, IPAddress.Parse("192.168.15.5"));
        Route.ReplaceRoute(RouteMessage.ThroughGateway(IpPrefix.DefaultIPv4, IPAddress.Parse("192.168.15.6")));

        Assert.Equal(IPAddress.Parse("192.168.15.6"), Assert.Single(Static()).Gateway);
    }

    private IEnumerable<RouteMessage> Static() => Route.DumpRoutes().Where(route => route.Protocol is RouteProtocol.Boot);
}
