using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class RuleLiveTests : LiveTest
{
    [Fact]
    public void DumpRules_NewNamespace_HasTheKernelsOwn()
    {
        Assert.Equal([null, 32766u, 32767u], Route.DumpRules(RouteFamily.IPv4).Select(rule => rule.Priority));
        Assert.All(Route.DumpRules(), rule => Assert.True(rule.Family is RouteFamily.IPv4 or RouteFamily.IPv6));
    }

    [Fact]
    public void AddRule_WithSelectors_IsThereUntilDeleted()
    {
        var rule = new RuleMessage
        {
            Family = RouteFamily.IPv4,
            Source = IpPrefix.Parse("10.0.0.0/8"),
            Destination = IpPrefix.Parse("192.168.2.0/24"),
            InputInterface = "lo",
            Mark = 7,
            Table = 1000,
            Priority = 100,
        };

        Route.AddRule(rule);

        var read = Assert.Single(Route.DumpRules(RouteFamily.IPv4), entry => entry.Priority == 100);
        Assert.Equal(rule.Source, read.Source);
        Assert.Equal(rule.Destination, read.Destination);
        Assert.Equal("lo", read.InputInterface);
        Assert.Equal(7u, read.Mark);
        Assert.Equal(1000u, read.Table);
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => Route.AddRule(rule)).ErrnoName);

        Route.DeleteRule(rule);
        Assert.DoesNotContain(Route.DumpRules(), entry => entry.Priority == 100);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => Route.DeleteRule(rule)).ErrnoName);
    }

    [Fact]
    public void DumpNetconf_NewNamespace_DoesNotForward()
    {
        Assert.Equal(false, Assert.Single(Route.DumpNetconf(RouteFamily.IPv4), entry => entry.InterfaceIndex == NetconfMessage.AllInterfaces).Forwarding);
        Assert.Equal(false, Assert.Single(Route.DumpNetconf(RouteFamily.IPv6), entry => entry.InterfaceIndex == NetconfMessage.AllInterfaces).Forwarding);
    }
}
