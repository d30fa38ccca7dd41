using NetLab.Contracts;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;
using NetLab.Topology;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Tells subscribers which interfaces carry packets, from the interfaces' counters (IFLA_STATS64): the kernel reports no event for a packet.</summary>
public sealed class TrafficMeter(HostStateKeeper state, Subscribers subscribers)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private Dictionary<(ulong, int), (ulong Received, ulong Sent)> _before = [];
    private bool _moving;

    /// <summary>Reads the counters once a second while somebody listens.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (subscribers.Any)
            {
                Measure();
            }
            else
            {
                (_before, _moving) = ([], false);
            }
        }
    }

    private void Measure()
    {
        var counters = state.Namespaces.SelectMany(Read).ToDictionary();
        var traffic = counters.Where(entry => _before.ContainsKey(entry.Key))
            .Select(entry => new InterfaceTraffic(
                entry.Key.Namespace, entry.Key.Index, Since(_before[entry.Key].Received, entry.Value.Received), Since(_before[entry.Key].Sent, entry.Value.Sent)))
            .Where(rate => rate.Received > 0 || rate.Sent > 0)
            .ToEquatableList();
        if (traffic.Count > 0 || _moving)
        {
            subscribers.Publish(client => client.Traffic(traffic));
        }

        (_before, _moving) = (counters, traffic.Count > 0);
    }

    /// <summary>An interface that was made anew with the same index counts from zero again.</summary>
    private static long Since(ulong before, ulong now) => now < before ? (long)now : (long)(now - before);

    private static IEnumerable<KeyValuePair<(ulong Namespace, int Index), (ulong Received, ulong Sent)>> Read(FoundNamespace ns)
    {
        try
        {
            using var open = KernelNamespace.Open(ns.Path);
            using var socket = RouteSocket.Open(open);
            return [.. socket.DumpLinks()
                .Where(link => link.IsUp && link.Statistics is not null)
                .Select(link => KeyValuePair.Create((open.Inode, link.Index), (link.Statistics!.Value.ReceivedPackets, link.Statistics.Value.SentPackets)))];
        }
        catch (Exception gone) when (gone is NamespaceException or NetlinkException)
        {
            // The namespace ended, or changes too fast; the next second shows.
            return [];
        }
    }
}
