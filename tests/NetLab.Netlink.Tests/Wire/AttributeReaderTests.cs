using NetLab.Netlink.Tests.Codec;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Wire;

public class AttributeReaderTests
{
    [Fact]
    public void MoveNext_AttributesAndPadding_GivesEach()
    {
        var attributes = new AttributeReader(Capture.Bytes(
            """
            0500 0100 07 000000                  ; type 1: one byte, padded
            0400 0280                            ; type 2, nested flag, empty
            0600 0340 0102                       ; type 3, byte order flag, last one without padding
            """));

        Assert.True(attributes.MoveNext());
        Assert.Equal((1, (byte)7), (attributes.Type, attributes.Byte()));
        Assert.True(attributes.MoveNext());
        Assert.Equal((2, 0), (attributes.Type, attributes.Value.Length));
        Assert.True(attributes.MoveNext());
        Assert.Equal((3, (ushort)0x0102, 12), (attributes.Type, attributes.UInt16BigEndian(), attributes.Offset));
        Assert.False(attributes.MoveNext());
    }

    [Theory]
    [InlineData("0300 0100", 0)]
    [InlineData("0000 0000", 0)]
    [InlineData("0400 0100 0900 0100 00000000", 4)]
    public void MoveNext_LengthThatDoesNotFit_ThrowsWithItsOffset(string bytes, int offset) => Assert.Equal(offset, Assert.Throws<NetlinkDecodeException>(() =>
    {
        var attributes = new AttributeReader(Capture.Bytes(bytes));
        while (attributes.MoveNext())
        {
        }
    }).Offset);

    [Fact]
    public void UInt32_ValueOfTwoBytes_ThrowsWithWhatIsWrong() =>
        Assert.Contains("attribute 9 has 2 bytes instead of 4", Assert.Throws<NetlinkDecodeException>(() =>
        {
            var attributes = new AttributeReader(Capture.Bytes("0600 0900 0102 0000"));
            attributes.MoveNext();
            return attributes.UInt32();
        }).Message, StringComparison.Ordinal);
}
