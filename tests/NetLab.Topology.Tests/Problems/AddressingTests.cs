namespace NetLab.Topology.Tests.Problems;

public class AddressingTests
{
    [Theory]
    [InlineData("192.168.15.1/24")]
    [InlineData("10.0.0.1/0")]
    [InlineData("8.8.8.8/32")]
    [InlineData("fd00::1/64")]
    [InlineData("::1/128")]
    public void CheckInterfaceAddress_AnAddressWithLength_FindsNothing(string text) => Assert.Empty(Addressing.CheckInterfaceAddress(text));

    [Theory]
    [InlineData("192.168.15.1", "prefix length is missing, as in 192.168.15.1/24")]
    [InlineData("192.168.15.256/24", "octet 256 is over 255")]
    [InlineData("192.168.15.1/33", "from 0 to 32")]
    [InlineData("fd00::1/129", "from 0 to 128")]
    [InlineData("192.168.15.1/", "from 0 to 32")]
    [InlineData("192.168.15.1/-1", "from 0 to 32")]
    [InlineData("192.168.15.1/ 24", "from 0 to 32")]
    [InlineData("192.168.15.01/24", "looks like")]
    [InlineData("192.168.15/24", "looks like")]
    [InlineData("0x7f.0.0.1/8", "looks like")]
    [InlineData("2130706433/8", "looks like")]
    [InlineData("fe80::1%eth0/64", "looks like")]
    [InlineData("[fd00::1]/64", "looks like")]
    [InlineData("", "looks like")]
    [InlineData("red", "looks like")]
    public void CheckInterfaceAddress_AnythingElse_SaysWhy(string text, string part) =>
        Assert.Contains(part, Assert.Single(Addressing.CheckInterfaceAddress(text)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("default")]
    [InlineData("192.168.1.0/24")]
    [InlineData("192.168.1.3")]
    [InlineData("fd00::/8")]
    public void CheckDestination_APossibleOne_FindsNothing(string text) => Assert.Empty(Addressing.CheckDestination(text));

    [Theory]
    [InlineData("defualt")]
    [InlineData("192.168.1.0/")]
    [InlineData("192.168.300.0/24")]
    [InlineData("0.0.0.0/33")]
    public void CheckDestination_AnImpossibleOne_SaysWhy(string text) => Assert.Single(Addressing.CheckDestination(text));

    [Theory]
    [InlineData("02:00:00:00:00:01", true)]
    [InlineData("BA:B0:6D:68:09:E8", true)]
    [InlineData("01:00:5e:00:00:01", false)]
    [InlineData("ff:ff:ff:ff:ff:ff", false)]
    [InlineData("02:00:00:00:00", false)]
    [InlineData("2:0:0:0:0:1", false)]
    [InlineData("02-00-00-00-00-01", false)]
    [InlineData("02:00:00:00:00:0g", false)]
    [InlineData("", false)]
    public void CheckMac_AUnicastAddressOnly_IsFine(string text, bool fine) => Assert.Equal(fine, !Addressing.CheckMac(text).Any());

    [Theory]
    [InlineData("192.168.15.77/24", "192.168.15.0/24", "192.168.15.1", "192.168.15.254")]
    [InlineData("10.1.2.3/30", "10.1.2.0/30", "10.1.2.1", "10.1.2.2")]
    [InlineData("10.1.2.3/31", "10.1.2.2/31", "10.1.2.2", "10.1.2.3")]
    [InlineData("10.1.2.3/32", "10.1.2.3/32", "10.1.2.3", "10.1.2.3")]
    [InlineData("10.1.2.3/20", "10.1.0.0/20", "10.1.0.1", "10.1.15.254")]
    public void Prefix_OfAnAddress_HasItsHosts(string text, string network, string first, string last)
    {
        var prefix = Prefix.Of(text)!.Value;
        Assert.Equal(network, $"{prefix}");
        Assert.Equal(first, $"{prefix.Hosts().First()}");
        Assert.Equal(last, $"{prefix.Hosts().Last()}");
        Assert.True(prefix.Contains(text.Split('/')[0]));
        Assert.False(prefix.Contains("172.16.0.1"));
        Assert.False(prefix.Contains("fd00::1"));
    }
}
