using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

public class LinkMessageTests
{
    private const int HeaderSize = 16;
    private const ushort LinkInfoAttribute = 18;
    private const ushort InfoDataAttribute = 2;
    private const ushort PortDataAttribute = 5;

    [Fact]
    public void Decode_Veth_GivesPeerAndItsNamespace()
    {
        var link = LinkMessage.Decode(Capture.Bytes(Capture.File("link-veth")));

        Assert.Equal("veth-red", link.Name);
        Assert.Equal("veth", link.Kind);
        Assert.Equal(2, link.Index);
        Assert.Equal(3, link.LinkIndex);
        Assert.Equal(0, link.LinkNamespaceId);
        Assert.Equal(1400u, link.Mtu);
        Assert.Equal(LinkLayerAddress.Parse("02:00:00:00:00:03"), link.Address);
        Assert.Equal("to red", link.Alias);
        Assert.Equal("noqueue", link.QueueingDiscipline);
        Assert.Equal(OperationalState.Up, link.OperationalState);
        Assert.Equal(true, link.Carrier);
        Assert.True(link.IsUp);
        Assert.Null(link.Master);
        Assert.Equal(new LinkStatistics(3, 1, 254, 110, 0, 0, 0, 0, 0, 0), link.Statistics);
    }

    [Fact]
    public void Decode_BridgePort_GivesMasterAndPortState()
    {
        var link = LinkMessage.Decode(Capture.Bytes(Capture.File("link-veth-bridge-port")));

        Assert.Equal(2, link.Master);
        Assert.Equal(7u, link.Group);
        Assert.Equal("bridge", link.Info?.PortKind);
        Assert.Equal(BridgePortState.Forwarding, link.Info?.BridgePort?.State);
        Assert.Equal((ushort)1, link.Info?.BridgePort?.Number);
        Assert.Equal(true, link.Info?.BridgePort?.Learning);
    }

    [Fact]
    public void Decode_MessageOfBridgeFamily_GivesPortState()
    {
        var link = LinkMessage.Decode(Capture.Bytes(Capture.File("link-bridge-port")));

        Assert.Equal(RouteFamily.Bridge, link.Family);
        Assert.Equal(BridgePortState.Forwarding, link.BridgePort?.State);
        Assert.Equal(2u, link.BridgePort?.Cost);
        Assert.Null(link.Info);
    }

    [Fact]
    public void Decode_Bridge_GivesItsSettings()
    {
        var data = Assert.IsType<BridgeData>(LinkMessage.Decode(Capture.Bytes(Capture.File("link-bridge"))).Info?.Data);

        Assert.Equal(1500u, data.ForwardDelay);
        Assert.Equal(200u, data.HelloTime);
        Assert.Equal(30000u, data.AgeingTime);
        Assert.Equal(0u, data.SpanningTree);
        Assert.Equal((ushort)0x8000, data.Priority);
        Assert.Equal(false, data.VlanFiltering);
        Assert.Equal(LinkLayerAddress.Parse("01:80:c2:00:00:00"), data.GroupAddress);
    }

    [Fact]
    public void Decode_Vxlan_GivesItsSettings()
    {
        var data = Assert.IsType<VxlanData>(LinkMessage.Decode(Capture.Bytes(Capture.File("link-vxlan"))).Info?.Data);

        Assert.Equal(42u, data.Id);
        Assert.Equal(IPAddress.Parse("192.168.15.9"), data.Group);
        Assert.Equal((ushort)4789, data.Port);
        Assert.Equal(2, data.LinkIndex);
    }

    [Fact]
    public void Decode_Macvlan_GivesModeAndLowerLink()
    {
        var link = LinkMessage.Decode(Capture.Bytes(Capture.File("link-macvlan")));

        Assert.Equal(2, link.LinkIndex);
        Assert.Equal(MacvlanMode.Bridge, Assert.IsType<MacvlanData>(link.Info?.Data).Mode);
    }

    [Fact]
    public void Decode_Loopback_HasNoKind()
    {
        var link = LinkMessage.Decode(Capture.Bytes(Capture.File("link-loopback")));

        Assert.Null(link.Kind);
        Assert.Equal(772, link.HardwareType);
        Assert.True(link.Flags.HasFlag(LinkFlags.Loopback));
        Assert.False(link.IsUp);
    }

    [Theory]
    [InlineData("link-loopback")]
    [InlineData("link-veth")]
    [InlineData("link-bridge")]
    [InlineData("link-vxlan")]
    [InlineData("link-macvlan")]
    public void Encode_DecodedLink_GivesTheSameAttributes(string capture) =>
        Capture.AssertBothWaysInAnyOrder<LinkMessage>(WithShortStatistics(capture), HeaderSize, LinkInfoAttribute, InfoDataAttribute);

    [Fact]
    public void Encode_DecodedBridgePort_GivesTheSameAttributes() =>
        Capture.AssertBothWaysInAnyOrder<LinkMessage>(WithShortStatistics("link-veth-bridge-port"), HeaderSize, LinkInfoAttribute, PortDataAttribute);

    [Fact]
    public void Encode_CreateVeth_GivesTheBytesOfOneMessage()
    {
        var message = new LinkMessage
        {
            Name = "veth-red",
            Info = LinkInfo.Of(new VethData { Peer = new LinkMessage { Name = "veth-blue", NamespaceDescriptor = 5 } }),
        };

        Assert.Equal(
            Convert.ToHexString(Capture.Bytes(
                """
                00000000 00000000 00000000 00000000  ; ifinfomsg
                0d00 0300 766574682d72656400 000000  ; IFLA_IFNAME "veth-red"
                4000 1200                            ; IFLA_LINKINFO
                  0900 0100 7665746800 000000        ;   IFLA_INFO_KIND "veth"
                  3000 0200                          ;   IFLA_INFO_DATA
                    2c00 0100                        ;     VETH_INFO_PEER
                      00000000 00000000 00000000 00000000 ;  ifinfomsg
                      0e00 0300 766574682d626c756500 0000 ;  IFLA_IFNAME "veth-blue"
                      0800 1c00 05000000             ;       IFLA_NET_NS_FD 5
                """)),
            Convert.ToHexString(Capture.Encode(message)));
    }

    [Fact]
    public void Decode_KindOfTheFuture_KeepsNameAndSettings()
    {
        var link = LinkMessage.Decode(Capture.Bytes(
            """
            00000000 00000000 00000000 00000000
            1c00 1200                            ; IFLA_LINKINFO
              0a00 0100 71756962 6c00 0000       ;   IFLA_INFO_KIND "quibl"
              0c00 0200 0800 0100 2a000000       ;   IFLA_INFO_DATA: attribute 1
            """));

        Assert.Equal("quibl", link.Kind);
        Assert.Equal("[1:4]", Assert.IsType<OtherLinkData>(link.Info?.Data).Unknown.ToString());
    }

    [Fact]
    public void Decode_NameThatIsNoUtf8_ReplacesItsBytes()
    {
        var link = LinkMessage.Decode(Capture.Bytes(
            """
            00000000 00000000 00000000 00000000
            0700 0300 ff1b 00 00                 ; IFLA_IFNAME: 0xff, ESC
            """));

        Assert.Equal("\uFFFD\u001b", link.Name);
    }

    /// <summary>IFLA_STATS64 (23) is read as far as its first ten counters, so that is what can be written again.</summary>
    private static string WithShortStatistics(string capture)
    {
        const string header = "cc001700 ";
        const int counters = 10 * 8 * 2;
        var text = Capture.File(capture);
        var start = text.IndexOf(header, StringComparison.Ordinal);
        var end = text.IndexOf('\n', start);
        return $"{text[..start]}54001700 {text.Substring(start + header.Length, counters)}{text[end..]}";
    }
}
