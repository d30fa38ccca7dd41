using System.Collections.Concurrent;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

/// <summary>More changes than the receive buffer holds: the loss is told, and who then reads anew knows the truth.</summary>
public class OverrunLiveTests : LiveTest
{
    private const int Links = 300;

    [Fact]
    public void Deliver_BufferTooSmall_TellsTheLossAndResyncIsRight()
    {
        using var release = new ManualResetEventSlim();
        using var events = new BlockingCollection<RouteEvent>();
        var options = new MonitorOptions { Namespace = Red, Groups = RouteGroups.Link, ReceiveBuffer = 4096 };
        using var monitor = RouteMonitor.Start(
            item =>
            {
                release.Wait();
                events.Add(item);
            },
            options);

        for (var i = 0; i < Links; i++)
            Route.CreateBridge($"br{i}");
        for (var i = 0; i < Links; i += 2)
            Route.DeleteLink($"br{i}");
        release.Set();

        var known = new SortedDictionary<int, string>();
        var overruns = 0;
        foreach (var item in UntilMarked(events))
        {
            if (item is RouteNotification { Message: LinkMessage link } notification)
                Apply(known, notification.Type, link);
            else if (item is RouteOverrun)
                overruns++;
        }

        Assert.NotEqual(0, overruns);
        var truth = Route.DumpLinks().ToDictionary(link => link.Index, link => link.Name!);
        Assert.Equal((Links / 2) + 2, truth.Count);
        Assert.Equal(truth.OrderBy(pair => pair.Key), known);

        IEnumerable<RouteEvent> UntilMarked(BlockingCollection<RouteEvent> source)
        {
            var marked = false;
            while (source.TryTake(out var item, Deadline.Time))
            {
                yield return item;
                if (item is RouteOverrun)
                {
                    known = new SortedDictionary<int, string>(Route.DumpLinks().ToDictionary(link => link.Index, link => link.Name!));
                    if (!marked)
                        Route.CreateBridge("marker");
                    marked = true;
                }
                else if (item is RouteNotification { Message: LinkMessage { Name: "marker" } })
                {
                    yield break;
                }
            }

            Assert.Fail("The marker's notification did not come.");
        }
    }

    private static void Apply(SortedDictionary<int, string> known, RouteMessageType type, LinkMessage link)
    {
        if (type == RouteMessageType.NewLink)
            known[link.Index] = link.Name!;
        else
            known.Remove(link.Index);
    }
}
