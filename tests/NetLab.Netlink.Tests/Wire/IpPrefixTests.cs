using System.Net;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Wire;

public class IpPrefixTests
{
    [Theory]
    [InlineData("192.168.15.1/24", "192.168.15.0/24")]
    [InlineData("10.201.0.1/9", "10.128.0.0/9")]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("fd00::1:2/112", "fd00::1:0/112")]
    [InlineData("::1", "::1/128")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    public void Network_Prefix_HasNoHostBits(string text, string network) =>
        Assert.Equal(network, IpPrefix.Parse(text).Network.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/24")]
    [InlineData("192.168.15.1/")]
    [InlineData("192.168.15.1/33")]
    [InlineData("192.168.15.1/-1")]
    [InlineData("192.168.15.1/ 4")]
    [InlineData("192.168.15.1/24/1")]
    [InlineData("192.168.15.256/24")]
    [InlineData("192.168.15/24")]
    [InlineData("3232235521/24")]
    [InlineData("fd00::1/129")]
    [InlineData("red")]
    public void TryParse_NoPrefix_SaysNo(string? text) => Assert.False(IpPrefix.TryParse(text, out _));

    [Fact]
    public void Equals_SameAddressAndLength_IsEqual()
    {
        Assert.Equal(new IpPrefix(IPAddress.Parse("10.0.0.1"), 8), IpPrefix.Parse("10.0.0.1/8"));
        Assert.NotEqual(IpPrefix.Parse("10.0.0.1/9"), IpPrefix.Parse("10.0.0.1/8"));
    }
}
