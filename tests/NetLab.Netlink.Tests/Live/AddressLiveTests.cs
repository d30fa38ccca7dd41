using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class AddressLiveTests : LiveTest
{
    [Theory]
    [InlineData("192.168.15.1/24")]
    [InlineData("fd00::1/64")]
    public void AddAddress_Prefix_IsThereUntilDeleted(string text)
    {
        var prefix = IpPrefix.Parse(text);
        Route.CreateVeth("a", "b");
        var index = Route.GetLink("a").Index;

        Route.AddAddress(index, prefix);

        var address = Assert.Single(Route.DumpAddresses(index));
        Assert.Equal(prefix, address.Prefix);
        Assert.Equal(index, address.InterfaceIndex);
        Assert.Equal(RouteScope.Universe, address.Scope);
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => Route.AddAddress(index, prefix)).ErrnoName);

        Route.DeleteAddress(index, prefix);
        Assert.Empty(Route.DumpAddresses(index));
        Assert.Equal("EADDRNOTAVAIL", Assert.Throws<NetlinkException>(() => Route.DeleteAddress(index, prefix)).ErrnoName);
    }

    [Fact]
    public void AddAddress_BroadcastLabelAndLifetime_AreReadBack()
    {
        Route.CreateVeth("a", "b");
        var index = Route.GetLink("a").Index;

        Route.AddAddress(AddressMessage.Of(index, IpPrefix.Parse("10.201.0.1/24")) with
        {
            Broadcast = IPAddress.Parse("10.201.0.255"),
            Label = "a:1",
            Scope = RouteScope.Link,
            Flags = AddressFlags.NoPrefixRoute,
            Lifetime = new AddressLifetime(500, 1000, 0, 0),
        });

        var address = Assert.Single(Route.DumpAddresses(index));
        Assert.Equal(IPAddress.Parse("10.201.0.255"), address.Broadcast);
        Assert.Equal("a:1", address.Label);
        Assert.Equal(RouteScope.Link, address.Scope);
        Assert.True(address.Flags.HasFlag(AddressFlags.NoPrefixRoute));
        Assert.InRange(address.Lifetime!.Value.Valid, 990u, 1000u);
        Assert.InRange(address.Lifetime!.Value.Preferred, 490u, 500u);
    }

    [Fact]
    public void DumpAddresses_OfOneInterface_LeavesOutTheOthers()
    {
        Route.CreateVeth("a", "b");
        var (a, b) = (Route.GetLink("a").Index, Route.GetLink("b").Index);
        Route.AddAddress(a, IpPrefix.Parse("10.0.0.1/24"));
        Route.AddAddress(b, IpPrefix.Parse("10.0.0.2/24"));

        Assert.Equal("10.0.0.2/24", Assert.Single(Route.DumpAddresses(b)).Prefix.ToString());
        Assert.Equal(2, Route.DumpAddresses().Count);
    }
}
