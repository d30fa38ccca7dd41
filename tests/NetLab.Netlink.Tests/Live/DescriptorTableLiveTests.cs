using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

public class DescriptorTableLiveTests
{
    [Fact]
    public void Grow_WithinTheLimit_MakesRoom()
    {
        DescriptorTable.Grow(1024);

        var size = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("FDSize:", StringComparison.Ordinal)).Split('\t')[1];
        Assert.InRange(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), 1024, int.MaxValue);
    }

    [Fact]
    public void Grow_BeyondTheLimit_SaysWhatToDo()
    {
        var exception = Assert.Throws<NetlinkException>(() => DescriptorTable.Grow(int.MaxValue));

        Assert.Equal("EINVAL", exception.ErrnoName);
        Assert.Contains("ulimit", exception.Advice, StringComparison.Ordinal);
    }
}
