using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

/// <summary>Dumps while others change what is dumped (NLM_F_DUMP_INTR): every answer holds each link that was there all the time, once.</summary>
public class InterruptedDumpLiveTests : LiveTest
{
    private const int Stable = 150;

    [Fact]
    public void DumpLinks_WhileLinksComeAndGo_IsRepeatedUntilConsistent()
    {
        for (var i = 0; i < Stable; i++)
            Route.CreateBridge($"s{i}");
        var expected = Route.DumpLinks().Select(link => link.Index).ToList();
        var stop = false;
        Exception? failure = null;
        var churn = new Thread(() =>
        {
            try
            {
                using var other = RouteSocket.Open(Red);
                while (!Volatile.Read(ref stop))
                {
                    other.CreateBridge("churn");
                    other.DeleteLink("churn");
                }
            }
            catch (NetlinkException exception)
            {
                failure = exception;
            }
        });
        churn.Start();

        var end = DateTime.UtcNow + Deadline.Time;
        for (var dumps = 0; (dumps < 100 || Route.RepeatedDumps == 0) && DateTime.UtcNow < end; dumps++)
        {
            var seen = Route.DumpLinks(statistics: false).Where(link => link.Name != "churn").Select(link => link.Index).Order();
            Assert.Equal(expected.Order(), seen);
        }

        Volatile.Write(ref stop, true);
        churn.Join();
        Assert.Null(failure);
        Assert.NotEqual(0, Route.RepeatedDumps);
    }
}
