using System.Threading.Channels;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// Tells every change of links, addresses, routes, neighbours, rules, settings and namespace ids, of one namespace or of all that it knows:
/// <c>ip monitor all-nsid</c>. Nothing is lost in silence: where notifications were dropped a <see cref="RouteOverrun"/> stands in their place.
/// </summary>
/// <example><code>
/// using var monitor = RouteMonitor.Start(item =>
/// {
///     if (item is RouteNotification { Message: LinkMessage link } notification)
///         Console.WriteLine($"{notification.Type} {link.Name} in namespace {notification.NamespaceId}");
/// });
/// </code></example>
public sealed class RouteMonitor : IDisposable
{
    private readonly Action<RouteEvent> _deliver;
    private readonly MulticastListener _listener;

    private RouteMonitor(Action<RouteEvent> deliver, MonitorOptions options)
    {
        _deliver = deliver;
        var groups = Enumerable.Range(1, 32).Where(group => ((uint)options.Groups & (1u << (group - 1))) != 0);
        _listener = MulticastListener.Start(NetlinkProtocol.Route, options, groups, "rtnetlink monitor", OnDatagram, dropped => deliver(new RouteOverrun(dropped)));
    }

    /// <summary>Ends when the monitor was disposed of; fails when its socket or the consumer did.</summary>
    public Task Completion => _listener.Completion;

    /// <summary>Starts a monitor. Every change after this call is delivered, in order.</summary>
    /// <param name="deliver">Called on the monitor's own thread. While it runs notifications wait in the kernel's buffer: it must be quick.</param>
    /// <param name="options">Where and how to listen.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static RouteMonitor Start(Action<RouteEvent> deliver, MonitorOptions? options = null) => new(deliver, options ?? new MonitorOptions());

    /// <summary>Starts a monitor that writes to a channel, which should be unbounded: what does not fit makes the monitor fail.</summary>
    /// <param name="writer">The channel; it is completed when the monitor ends.</param>
    /// <param name="options">Where and how to listen.</param>
    public static RouteMonitor Start(ChannelWriter<RouteEvent> writer, MonitorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var monitor = Start(item => Write(writer, item), options);
        _ = monitor.Completion.ContinueWith(
            ended => writer.TryComplete(ended.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return monitor;
    }

    /// <summary>Stops and waits until the last item was delivered.</summary>
    public void Dispose() => _listener.Dispose();

    private static void Write(ChannelWriter<RouteEvent> writer, RouteEvent item)
    {
        if (!writer.TryWrite(item))
            throw new InvalidOperationException("The channel of a route monitor takes no more items: it must be unbounded.");
    }

    private void OnDatagram(ReadOnlySpan<byte> bytes, int? namespaceId)
    {
        try
        {
            var messages = new MessageReader(bytes);
            while (messages.MoveNext())
            {
                var header = messages.Header;
                if (RouteMessages.Decode((RouteMessageType)header.Type, messages.Payload) is { } message)
                    _deliver(new RouteNotification((RouteMessageType)header.Type, namespaceId, header.PortId, header.Sequence, message));
            }
        }
        catch (NetlinkDecodeException exception)
        {
            _deliver(new RouteOverrun(0, exception));
        }
    }
}
