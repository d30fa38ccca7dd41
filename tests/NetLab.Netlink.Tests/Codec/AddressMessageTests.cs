using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Codec;

public class AddressMessageTests
{
    [Fact]
    public void Decode_IPv4AddressWithBroadcastAndLabel_RoundTrips() => Capture.AssertBothWays(
        """
        02 18 80 00 02000000                 ; ifaddrmsg: AF_INET, /24, IFA_F_PERMANENT, scope universe, ifindex 2
        0800 0100 0ac90001                   ; IFA_ADDRESS 10.201.0.1
        0800 0200 0ac90001                   ; IFA_LOCAL 10.201.0.1
        0800 0400 0ac900ff                   ; IFA_BROADCAST 10.201.0.255
        0f00 0300 766574682d7265643a3100 00  ; IFA_LABEL "veth-red:1"
        0800 0800 80000000                   ; IFA_FLAGS permanent
        1400 0600 ffffffff ffffffff 90200400 90200400 ; IFA_CACHEINFO: no end, made and changed 2704.00 s after boot
        """,
        new AddressMessage
        {
            Family = RouteFamily.IPv4,
            PrefixLength = 24,
            Flags = AddressFlags.Permanent,
            Scope = RouteScope.Universe,
            InterfaceIndex = 2,
            Address = IPAddress.Parse("10.201.0.1"),
            Local = IPAddress.Parse("10.201.0.1"),
            Broadcast = IPAddress.Parse("10.201.0.255"),
            Label = "veth-red:1",
            Lifetime = new AddressLifetime(AddressLifetime.Forever, AddressLifetime.Forever, 270480, 270480),
        });

    private const string LinkLocal =
        """
        0a 40 c0 fd 02000000                 ; ifaddrmsg: AF_INET6, /64, permanent | tentative, scope link, ifindex 2
        1400 0100 fe80000000000000000000fffe000003 ; IFA_ADDRESS fe80::ff:fe00:3
        1400 0600 ffffffff ffffffff 8f200400 8f200400 ; IFA_CACHEINFO
        0800 0800 c0000000                   ; IFA_FLAGS
        0500 0b00 03 000000                  ; IFA_PROTO: IFAPROT_KERNEL_LL
        """;

    [Fact]
    public void Decode_IPv6LinkLocalAddress_GivesItsFields()
    {
        var address = AddressMessage.Decode(Capture.Bytes(LinkLocal));

        Assert.Equal(IpPrefix.Parse("fe80::ff:fe00:3/64"), address.Prefix);
        Assert.Null(address.Local);
        Assert.Null(address.Peer);
        Assert.Equal(AddressFlags.Permanent | AddressFlags.Tentative, address.Flags);
        Assert.Equal(RouteScope.Link, address.Scope);
        Assert.Equal((byte)3, address.Protocol);
        Assert.True(address.Unknown.IsEmpty);
    }

    [Fact]
    public void Encode_IPv6LinkLocalAddress_GivesTheSameAttributes() => Capture.AssertBothWaysInAnyOrder<AddressMessage>(LinkLocal, 8);

    [Fact]
    public void Peer_PointToPointAddress_IsTheOtherEnd()
    {
        var address = AddressMessage.Of(3, IpPrefix.Parse("10.0.0.1/32")) with { Address = IPAddress.Parse("10.0.0.2") };

        Assert.Equal(IPAddress.Parse("10.0.0.2"), address.Peer);
        Assert.Equal("10.0.0.1/32", address.Prefix.ToString());
    }

    [Theory]
    [InlineData("127.0.0.1/8", RouteScope.Host)]
    [InlineData("::1/128", RouteScope.Host)]
    [InlineData("fe80::1/64", RouteScope.Link)]
    [InlineData("192.168.15.1/24", RouteScope.Universe)]
    public void Of_Address_HasTheScopeThatIpGivesIt(string prefix, RouteScope scope) =>
        Assert.Equal(scope, AddressMessage.Of(1, IpPrefix.Parse(prefix)).Scope);
}
