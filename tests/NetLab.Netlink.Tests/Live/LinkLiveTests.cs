using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class LinkLiveTests : LiveTest
{
    [Fact]
    public void DumpLinks_NewNamespace_HasLoopbackOnly()
    {
        var link = Assert.Single(Route.DumpLinks());

        Assert.Equal("lo", link.Name);
        Assert.Equal(1, link.Index);
        Assert.False(link.IsUp);
    }

    [Fact]
    public void CreateVeth_WithEverySetting_MakesBothEndsInOneMessage()
    {
        var blue = CreateNamespace("blue");
        using var there = RouteSocket.Open(blue);
        Route.CreateBridge("v-net-0");
        var bridge = SetUp(Route, "v-net-0");

        Route.CreateVeth(
            new VethEnd("veth-blue-br") { Master = bridge.Index, Up = true, Group = 7 },
            new VethEnd("veth-blue") { Namespace = blue, Mtu = 1400, Address = LinkLayerAddress.Parse("02:00:00:00:00:03") });

        var end = Route.GetLink("veth-blue-br");
        var peer = there.GetLink("veth-blue");
        Assert.Equal(bridge.Index, end.Master);
        Assert.True(end.IsUp);
        Assert.Equal(7u, end.Group);
        Assert.Equal("bridge", end.Info?.PortKind);
        Assert.Equal(1400u, peer.Mtu);
        Assert.Equal("02:00:00:00:00:03", peer.Address.ToString());
        Assert.False(peer.IsUp);
        Assert.Equal(Route.GetNamespaceId(blue), end.LinkNamespaceId);
        Assert.Equal(there.GetNamespaceId(Red), peer.LinkNamespaceId);
        Assert.Equal(end.Index, peer.LinkIndex ?? peer.Index);
    }

    [Fact]
    public void CreateVeth_PeerUp_IsRefusedBeforeItIsSent() =>
        Assert.Throws<ArgumentException>(() => Route.CreateVeth(new VethEnd("a"), new VethEnd("b") { Up = true }));

    [Fact]
    public void CreateVeth_PeerFlagsUp_AnswersNotConnected()
    {
        var peer = new LinkMessage { Name = "b", Flags = LinkFlags.Up, ChangeMask = LinkFlags.Up };
        var exception = Assert.Throws<NetlinkException>(() => Route.CreateLink("a", new VethData { Peer = peer }));

        Assert.Equal("ENOTCONN", exception.ErrnoName);
    }

    [Fact]
    public void CreateBridge_WithSettings_HasThem()
    {
        Route.CreateBridge("br0", new BridgeData { SpanningTree = 1, ForwardDelay = 200, AgeingTime = 1000, Priority = 4096 });

        var data = Assert.IsType<BridgeData>(Route.GetLink("br0").Info?.Data);
        Assert.Equal(1u, data.SpanningTree);
        Assert.Equal(200u, data.ForwardDelay);
        Assert.Equal(1000u, data.AgeingTime);
        Assert.Equal((ushort)4096, data.Priority);
    }

    [Fact]
    public void CreateBridge_VlanFiltering_HasIt()
    {
        SkipWhenUnsupported("VLAN filtering", () => Route.CreateBridge("br0", new BridgeData { VlanFiltering = true }));

        Assert.Equal(true, Assert.IsType<BridgeData>(Route.GetLink("br0").Info?.Data).VlanFiltering);
    }

    [Fact]
    public void CreateLink_Vxlan_HasItsSettings()
    {
        SkipWhenUnsupported("vxlan", () => Route.CreateLink("vx0", new VxlanData { Id = 42, Group = IPAddress.Parse("192.168.1.9"), Port = 4789 }));

        var data = Assert.IsType<VxlanData>(Route.GetLink("vx0").Info?.Data);
        Assert.Equal(42u, data.Id);
        Assert.Equal(IPAddress.Parse("192.168.1.9"), data.Group);
        Assert.Equal((ushort)4789, data.Port);
    }

    [Fact]
    public void CreateLink_Macvlan_RestsOnItsLowerLink()
    {
        Route.CreateVeth("a", "b");
        var lower = Route.GetLink("a");
        SkipWhenUnsupported("macvlan", () => Route.CreateLink("mv0", new MacvlanData { Mode = MacvlanMode.Bridge }, lower.Index));

        var link = Route.GetLink("mv0");
        Assert.Equal(lower.Index, link.LinkIndex);
        Assert.Equal(MacvlanMode.Bridge, Assert.IsType<MacvlanData>(link.Info?.Data).Mode);
    }

    [Fact]
    public void CreateLink_Vlan_HasItsNumber()
    {
        Route.CreateVeth("a", "b");
        SkipWhenUnsupported("vlan", () => Route.CreateLink("a.10", new VlanData { Id = 10 }, Route.GetLink("a").Index));

        Assert.Equal((ushort)10, Assert.IsType<VlanData>(Route.GetLink("a.10").Info?.Data).Id);
    }

    [Fact]
    public void CreateDummy_Name_MakesOne()
    {
        SkipWhenUnsupported("dummy", () => Route.CreateDummy("d0"));

        Assert.Equal("dummy", Route.GetLink("d0").Kind);
    }

    [Fact]
    public void CreateLink_Vrf_HasItsTable()
    {
        SkipWhenUnsupported("vrf", () => Route.CreateLink("vrf0", new VrfData { Table = 100 }));

        Assert.Equal(100u, Assert.IsType<VrfData>(Route.GetLink("vrf0").Info?.Data).Table);
    }

    [Fact]
    public void CreateLink_Bond_HasItsMode()
    {
        SkipWhenUnsupported("bond", () => Route.CreateLink("bond0", new BondData { Mode = BondMode.ActiveBackup }));

        Assert.Equal(BondMode.ActiveBackup, Assert.IsType<BondData>(Route.GetLink("bond0").Info?.Data).Mode);
    }

    [Fact]
    public void CreateLink_Ipvlan_HasItsMode()
    {
        Route.CreateVeth("a", "b");
        SkipWhenUnsupported("ipvlan", () => Route.CreateLink("iv0", new IpvlanData { Mode = IpvlanMode.L3 }, Route.GetLink("a").Index));

        Assert.Equal(IpvlanMode.L3, Assert.IsType<IpvlanData>(Route.GetLink("iv0").Info?.Data).Mode);
    }

    [Fact]
    public void CreateLink_Gre_HasItsEnds()
    {
        var data = new GreData { Local = IPAddress.Parse("192.168.1.1"), Remote = IPAddress.Parse("192.168.1.2"), TimeToLive = 64 };
        SkipWhenUnsupported("gre", () => Route.CreateLink("gre7", data));

        var read = Assert.IsType<GreData>(Route.GetLink("gre7").Info?.Data);
        Assert.Equal(data.Local, read.Local);
        Assert.Equal(data.Remote, read.Remote);
        Assert.Equal((byte)64, read.TimeToLive);
    }

    [Fact]
    public void ChangeLink_EverySetting_IsReadBack()
    {
        Route.CreateBridge("br0");
        Route.CreateVeth("a", "b");
        var bridge = Route.GetLink("br0").Index;
        var index = Route.GetLink("a").Index;

        Route.SetName(index, "renamed");
        Route.SetMtu(index, 1300);
        Route.SetLinkAddress(index, LinkLayerAddress.Parse("02:00:00:00:00:aa"));
        Route.SetAlias(index, "to the LAN");
        Route.SetGroup(index, 9);
        Route.SetMaster(index, bridge);
        Route.SetUp(index);

        var link = Route.GetLink(index);
        Assert.Equal("renamed", link.Name);
        Assert.Equal(1300u, link.Mtu);
        Assert.Equal("02:00:00:00:00:aa", link.Address.ToString());
        Assert.Equal("to the LAN", link.Alias);
        Assert.Equal(9u, link.Group);
        Assert.Equal(bridge, link.Master);
        Assert.True(link.IsUp);

        Route.SetMaster(index, null);
        Route.SetDown(index);
        Assert.Null(Route.GetLink(index).Master);
        Assert.False(Route.GetLink(index).IsUp);
    }

    [Fact]
    public void SetNamespace_Link_MovesIt()
    {
        var blue = CreateNamespace("blue");
        using var there = RouteSocket.Open(blue);
        Route.CreateVeth("a", "b");

        Route.SetNamespace(Route.GetLink("b").Index, blue);

        Assert.Equal("veth", there.GetLink("b").Kind);
        Assert.Equal("ENODEV", Assert.Throws<NetlinkException>(() => Route.GetLink("b")).ErrnoName);
    }

    [Fact]
    public void DeleteLink_OneEndOfAVeth_TakesBothAway()
    {
        Route.CreateVeth("a", "b");
        Route.DeleteLink(Route.GetLink("a").Index);
        Assert.Single(Route.DumpLinks());

        Route.CreateVeth("a", "b");
        Route.DeleteLink("b");
        Assert.Single(Route.DumpLinks());
    }

    [Fact]
    public void DeleteLinkGroup_Group_TakesItsLinksOnly()
    {
        for (var i = 0; i < 5; i++)
            Route.CreateVeth(new VethEnd($"a{i}") { Group = 42 }, new VethEnd($"b{i}"));
        Route.CreateVeth("c", "d");

        Route.DeleteLinkGroup(42);

        Assert.Equal(["lo", "d", "c"], Route.DumpLinks().Select(link => link.Name));
    }

    [Fact]
    public void DumpLinks_WithoutIPv6Statistics_AreShorterAndElseEqual()
    {
        Route.CreateVeth("a", "b");

        var with = Route.DumpLinks();
        var without = Route.DumpLinks(statistics: false);

        Assert.Equal(with.Select(link => (link.Index, link.Name, link.Kind)), without.Select(link => (link.Index, link.Name, link.Kind)));
        Assert.All(without, link => Assert.NotNull(link.Statistics));
        Assert.All(with.Zip(without), pair => Assert.True(pair.Second.Unknown.Bytes.Length < pair.First.Unknown.Bytes.Length));
    }

    [Fact]
    public void DumpBridgePorts_TwoPorts_GivesTheirState()
    {
        Route.CreateBridge("br0");
        var bridge = SetUp(Route, "br0");
        Route.CreateVeth(new VethEnd("a") { Master = bridge.Index, Up = true }, new VethEnd("b"));
        Route.CreateVeth(new VethEnd("c") { Master = bridge.Index }, new VethEnd("d"));

        var ports = Route.DumpBridgePorts().Where(port => port.Index != bridge.Index).ToDictionary(port => port.Name!);

        Assert.Equal(["a", "c"], ports.Keys.Order());
        Assert.Equal(bridge.Index, ports["a"].Master);
        Assert.Equal(BridgePortState.Disabled, ports["c"].BridgePort?.State);
    }
}
