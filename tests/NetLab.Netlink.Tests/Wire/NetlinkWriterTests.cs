using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Wire;

public class NetlinkWriterTests
{
    [Fact]
    public void EndMessage_TwoMessages_EachHasItsLength()
    {
        var writer = new NetlinkWriter();
        writer.BeginMessage(16, NetlinkFlags.Request, 1);
        writer.String(3, "red");
        writer.EndMessage();
        writer.BeginMessage(17, NetlinkFlags.Request | NetlinkFlags.Acknowledge, 2);
        writer.EndMessage();

        var messages = new MessageReader(writer.Written);
        Assert.True(messages.MoveNext());
        Assert.Equal(new NetlinkHeader(24, 16, NetlinkFlags.Request, 1, 0), messages.Header);
        Assert.True(messages.MoveNext());
        Assert.Equal(new NetlinkHeader(16, 17, NetlinkFlags.Request | NetlinkFlags.Acknowledge, 2, 0), messages.Header);
        Assert.False(messages.MoveNext());
    }

    [Fact]
    public void Clear_UsedAgain_LeavesNothingOfBefore()
    {
        var writer = new NetlinkWriter();
        writer.Bytes(1, [0xff, 0xff, 0xff, 0xff]);
        writer.Clear();
        writer.Byte(2, 1);

        Assert.Equal("0500020001000000", Convert.ToHexString(writer.Written));
    }

    [Fact]
    public void UsedAgain_ManyMessages_AllocatesNothing()
    {
        var writer = new NetlinkWriter();
        Write(writer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Write(writer);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Write(NetlinkWriter writer)
        {
            writer.Clear();
            writer.BeginMessage(16, NetlinkFlags.Request, 1);
            var nested = writer.Begin(18);
            writer.String(3, "veth-red");
            writer.UInt32(4, 1500);
            writer.End(nested);
            writer.EndMessage();
        }
    }

    [Fact]
    public void Bytes_LargerThanAnAttribute_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new NetlinkWriter().Bytes(1, new byte[65532]));
        Assert.Throws<ArgumentException>(() =>
        {
            var writer = new NetlinkWriter();
            var nested = writer.Begin(1);
            writer.Bytes(2, new byte[40000]);
            writer.Bytes(3, new byte[40000]);
            writer.End(nested);
        });
    }

    [Fact]
    public void String_TextWithNul_IsRefused() => Assert.Throws<ArgumentException>(() => new NetlinkWriter().String(3, "a\0b"));
}
