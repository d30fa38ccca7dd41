using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class NeighbourLiveTests : LiveTest
{
    private static readonly LinkLayerAddress Mac = LinkLayerAddress.Parse("02:00:00:00:00:09");

    [Theory]
    [InlineData("192.168.15.9")]
    [InlineData("fd00::9")]
    public void SetNeighbour_Address_IsPermanentUntilDeleted(string text)
    {
        var address = IPAddress.Parse(text);
        Route.CreateVeth("a", "b");
        var index = SetUp(Route, "a").Index;

        Route.SetNeighbour(index, address, Mac);

        var neighbour = Assert.Single(Route.DumpNeighbours(interfaceIndex: index), entry => address.Equals(entry.Destination));
        Assert.Equal(Mac, neighbour.Address);
        Assert.Equal(NeighbourStates.Permanent, neighbour.State);

        Route.DeleteNeighbour(index, address);
        Assert.DoesNotContain(Route.DumpNeighbours(), entry => address.Equals(entry.Destination) && entry.State == NeighbourStates.Permanent);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => Route.DeleteNeighbour(index, IPAddress.Parse("192.168.15.77"))).ErrnoName);
    }

    [Fact]
    public void AddForwardingEntry_OfABridgesPort_IsThereUntilDeleted()
    {
        Route.CreateBridge("br0");
        var bridge = SetUp(Route, "br0").Index;
        Route.CreateVeth(new VethEnd("a") { Master = bridge, Up = true }, new VethEnd("b"));
        var port = Route.GetLink("a").Index;

        Route.AddForwardingEntry(port, Mac);

        var entry = Assert.Single(Route.DumpForwardingEntries(bridge), entry => entry.Address == Mac);
        Assert.Equal(port, entry.InterfaceIndex);
        Assert.Equal(bridge, entry.Master);

        Route.DeleteForwardingEntry(port, Mac);
        Assert.DoesNotContain(Route.DumpForwardingEntries(), entry => entry.Address == Mac);
    }
}
