using System.Threading.Channels;
using NetLab.Netlink.Netfilter;
using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

public class NftablesLiveTests : LiveTest
{
    [Fact]
    public async Task Start_IptablesInAnotherNamespace_TellsWhichOneAndWho()
    {
        var blue = CreateNamespace("blue");
        Route.SetNamespaceId(blue, 23);
        var changes = Channel.CreateUnbounded<RulesetChange>();
        using var monitor = NftablesMonitor.Start(change => changes.Writer.TryWrite(change), new MonitorOptions { Namespace = Red });

        Command.Run("nsenter", $"--net={blue.Path}", "iptables", "-A", "FORWARD", "-j", "DROP");

        var change = await changes.Reader.ReadAsync(Deadline.Token);
        Assert.Equal(23, change.NamespaceId);
        Assert.False(change.IsOverrun);
        Assert.Equal("iptables", change.Generation?.ProcessName);
    }
}
