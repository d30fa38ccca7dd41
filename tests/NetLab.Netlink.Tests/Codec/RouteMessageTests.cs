using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

public class RouteMessageTests
{
    [Fact]
    public void Decode_DefaultRoute_RoundTrips() => Capture.AssertBothWays(
        """
        02 00 00 00 fe 03 00 01 00000000     ; rtmsg: AF_INET, dst /0, src /0, tos 0, main, RTPROT_BOOT, universe, RTN_UNICAST, no flags
        0800 0f00 fe000000                   ; RTA_TABLE 254
        0800 0500 c0a80f05                   ; RTA_GATEWAY 192.168.15.5
        0800 0400 02000000                   ; RTA_OIF 2
        """,
        RouteMessage.ThroughGateway(IpPrefix.DefaultIPv4, IPAddress.Parse("192.168.15.5"), 2) with { Destination = null });

    [Fact]
    public void Decode_BlackholeInLargeTable_RoundTrips() => Capture.AssertBothWays(
        """
        02 10 00 00 fc 03 00 06 00000000     ; rtmsg: dst /16, RT_TABLE_COMPAT as 1000 does not fit, RTN_BLACKHOLE
        0800 0f00 e8030000                   ; RTA_TABLE 1000
        0800 0100 0a020000                   ; RTA_DST 10.2.0.0
        0800 0600 32000000                   ; RTA_PRIORITY 50
        """,
        new RouteMessage
        {
            Family = RouteFamily.IPv4,
            Destination = IpPrefix.Parse("10.2.0.0/16"),
            Type = RouteType.Blackhole,
            Table = 1000,
            Priority = 50,
        });

    [Fact]
    public void Decode_MultipathRoute_RoundTrips() => Capture.AssertBothWays(
        """
        02 10 00 00 fe 03 00 01 00000000
        0800 0f00 fe000000                   ; RTA_TABLE 254
        0800 0100 0a010000                   ; RTA_DST 10.1.0.0
        2400 0900                            ; RTA_MULTIPATH
          1000 00 00 02000000                ;   rtnexthop: 16 bytes, no flags, weight 1, ifindex 2
            0800 0500 c0a80f05               ;     RTA_GATEWAY 192.168.15.5
          1000 00 02 02000000                ;   rtnexthop: weight 3
            0800 0500 c0a80f06               ;     RTA_GATEWAY 192.168.15.6
        """,
        new RouteMessage
        {
            Family = RouteFamily.IPv4,
            Destination = IpPrefix.Parse("10.1.0.0/16"),
            NextHops =
            [
                new NextHop { InterfaceIndex = 2, Gateway = IPAddress.Parse("192.168.15.5") },
                new NextHop { InterfaceIndex = 2, Gateway = IPAddress.Parse("192.168.15.6"), Weight = 3 },
            ],
        });

    [Fact]
    public void Decode_StaticRouteWithMtuAndSource_RoundTrips() => Capture.AssertBothWays(
        """
        02 10 00 00 fe 04 00 01 00000000     ; RTPROT_STATIC
        0800 0f00 fe000000
        0800 0100 0a030000                   ; RTA_DST 10.3.0.0
        0c00 0800 0800 0200 14050000         ; RTA_METRICS: RTAX_MTU 1300
        0800 0700 c0a80f01                   ; RTA_PREFSRC 192.168.15.1
        0800 0500 c0a80f05
        0800 0400 02000000
        """,
        RouteMessage.ThroughGateway(IpPrefix.Parse("10.3.0.0/16"), IPAddress.Parse("192.168.15.5"), 2) with
        {
            Protocol = RouteProtocol.Static,
            Metrics = new RouteMetrics { Mtu = 1300 },
            PreferredSource = IPAddress.Parse("192.168.15.1"),
        });

    private const string IPv6Route =
        """
        0a 40 00 00 fe 03 00 01 00000000     ; rtmsg: AF_INET6, dst /64
        0800 0f00 fe000000
        1400 0100 fd010000000000000000000000000000 ; RTA_DST fd01::
        0800 0600 00040000                   ; RTA_PRIORITY 1024
        1400 0500 fd000000000000000000000000000005 ; RTA_GATEWAY fd00::5
        0800 0400 02000000                   ; RTA_OIF 2
        2400 0c00 0000000000000000000000000000000000000000000000000000000000000000 ; RTA_CACHEINFO: kept raw
        0500 1400 00 000000                  ; RTA_PREF medium
        """;

    [Fact]
    public void Decode_IPv6Route_GivesItsFieldsAndKeepsTheRest()
    {
        var route = RouteMessage.Decode(Capture.Bytes(IPv6Route));

        Assert.Equal(IpPrefix.Parse("fd01::/64"), route.Destination);
        Assert.Equal(IPAddress.Parse("fd00::5"), route.Gateway);
        Assert.Equal(1024u, route.Priority);
        Assert.Equal((byte)0, route.Preference);
        Assert.Equal("[12:32]", route.Unknown.ToString());
        Assert.Equal("route fd01::/64 via fd00::5 on interface 2", route.Subject);
    }

    [Fact]
    public void Encode_IPv6Route_GivesTheSameAttributes() => Capture.AssertBothWaysInAnyOrder<RouteMessage>(IPv6Route, 12);

    [Fact]
    public void Decode_GatewayOfAnotherFamily_RoundTrips() => Capture.AssertBothWays(
        """
        02 10 00 00 fe 03 00 01 00000000
        0800 0f00 fe000000
        0800 0100 0a050000
        1600 1200 0a00 fd000000000000000000000000000005 0000 ; RTA_VIA: AF_INET6 fd00::5
        0800 0400 02000000
        """,
        new RouteMessage
        {
            Family = RouteFamily.IPv4,
            Destination = IpPrefix.Parse("10.5.0.0/16"),
            Via = new RouteVia(IPAddress.Parse("fd00::5")),
            InterfaceIndex = 2,
        });

    [Fact]
    public void Decode_NextHopLongerThanItsAttribute_ThrowsDecodeException()
    {
        var bytes = Capture.Bytes(
            """
            02 10 00 00 fe 03 00 01 00000000
            0c00 0900 4000 00 00 02000000        ; RTA_MULTIPATH with a next hop of 64 bytes in 8
            """);

        var exception = Assert.Throws<NetlinkDecodeException>(() => RouteMessage.Decode(bytes));
        Assert.Equal(16, exception.Offset);
    }
}
