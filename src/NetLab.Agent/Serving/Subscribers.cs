using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using NetLab.Agent.Serving.Log;
using NetLab.Contracts;

namespace NetLab.Agent.Serving;

/// <summary>The clients that hear of changes. Each has a queue of its own, so that a slow one holds up neither the host nor the others.</summary>
public sealed class Subscribers
{
    /// <summary>Messages under way to a client before it is disconnected: it resubscribes and starts from a snapshot, which is less than what it missed.</summary>
    private const int QueueLength = 1024;

    private readonly ConcurrentDictionary<string, Subscriber> _byConnection = new();
    private readonly IHubContext<HostHub, IHostClient> _hub;

    /// <summary>Nobody yet; the log's entries go to whoever comes.</summary>
    public Subscribers(IHubContext<HostHub, IHostClient> hub, HostLog log)
    {
        _hub = hub;
        log.Added += entries => Publish(client => client.Logged(entries));
    }

    /// <summary>Whether anybody listens.</summary>
    public bool Any => !_byConnection.IsEmpty;

    /// <summary>From now on the connection gets what is published. Nothing changes for one that does already.</summary>
    public void Add(HubCallerContext connection)
    {
        var subscriber = new Subscriber(connection);
        if (_byConnection.TryAdd(connection.ConnectionId, subscriber))
        {
            _ = subscriber.SendAsync(_hub.Clients.Client(connection.ConnectionId));
        }
    }

    /// <summary>The connection is gone.</summary>
    public void Remove(string connectionId)
    {
        if (_byConnection.TryRemove(connectionId, out var subscriber))
        {
            subscriber.Messages.Writer.TryComplete();
        }
    }

    /// <summary>Sends to all, each in the order of the calls.</summary>
    public void Publish(Func<IHostClient, Task> message)
    {
        foreach (var subscriber in _byConnection.Values)
        {
            if (!subscriber.Messages.Writer.TryWrite(message))
            {
                subscriber.Connection.Abort();
            }
        }
    }

    private sealed class Subscriber(HubCallerContext connection)
    {
        public HubCallerContext Connection { get; } = connection;

        public Channel<Func<IHostClient, Task>> Messages { get; } =
            Channel.CreateBounded<Func<IHostClient, Task>>(new BoundedChannelOptions(QueueLength) { SingleReader = true });

        public async Task SendAsync(IHostClient client)
        {
            await foreach (var message in Messages.Reader.ReadAllAsync())
            {
                await message(client);
            }
        }
    }
}
