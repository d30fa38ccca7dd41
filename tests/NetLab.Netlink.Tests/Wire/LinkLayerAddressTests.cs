using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Wire;

public class LinkLayerAddressTests
{
    [Theory]
    [InlineData("02:42:ac:11:00:02", 6)]
    [InlineData("c0:a8:0f:01", 4)]
    [InlineData("00:01:02:03:04:05:06:07:08:09:0a:0b:0c:0d:0e:0f:10:11:12:13", 20)]
    public void Parse_Text_GivesItBack(string text, int length)
    {
        var address = LinkLayerAddress.Parse(text);

        Assert.Equal(text, address.ToString());
        Assert.Equal(length, address.Length);
        Assert.Equal(address, LinkLayerAddress.Parse(text.ToUpperInvariant()));
        Assert.Equal(address.GetHashCode(), LinkLayerAddress.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("02:42:ac:11:00:")]
    [InlineData("02:42:ac:11:00:0g")]
    [InlineData("02:42:ac:11:00:002")]
    [InlineData("0242ac110002")]
    public void TryParse_NoAddress_SaysNo(string? text) => Assert.False(LinkLayerAddress.TryParse(text, out _));

    [Fact]
    public void Equals_OtherLength_IsNotEqual() =>
        Assert.NotEqual(LinkLayerAddress.Parse("00:00:00:00"), LinkLayerAddress.Parse("00:00:00:00:00:00"));

    [Fact]
    public void Constructor_TooLong_IsRefused() => Assert.Throws<ArgumentException>(() => new LinkLayerAddress(new byte[33]));
}
