using NetLab.Agent.Serving.Commands;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Who is behind a netlink port: our own sockets and the tools that we started are known; every other port is somebody else's.</summary>
public sealed class OriginTracker
{
    /// <summary>Ports remembered: more than are used between a change and its notification.</summary>
    private const int Remembered = 4096;

    /// <summary>How long after its end a tool may be behind a change whose notification names nobody.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMilliseconds(300);

    private readonly Lock _lock = new();
    private readonly Dictionary<uint, Origin> _ports = [];
    private readonly Queue<uint> _order = new();
    private readonly HashSet<int> _running = [];
    private (Origin Origin, DateTimeOffset At)? _last;

    /// <summary>A socket of ours works for somebody.</summary>
    public void Register(uint port, Origin origin)
    {
        lock (_lock)
        {
            if (_ports.TryAdd(port, origin))
            {
                _order.Enqueue(port);
                if (_order.Count > Remembered)
                {
                    _ports.Remove(_order.Dequeue());
                }
            }

            _ports[port] = origin;
            _last = (origin, DateTimeOffset.UtcNow);
        }
    }

    /// <summary>A tool runs for somebody. Its first netlink socket has its pid as port.</summary>
    public void Started(int pid, Origin origin)
    {
        Register((uint)pid, origin);
        lock (_lock)
        {
            _running.Add(pid);
        }
    }

    /// <summary>A tool has ended.</summary>
    public void Ended(int pid)
    {
        lock (_lock)
        {
            if (_running.Remove(pid) && _ports.TryGetValue((uint)pid, out var origin))
            {
                _last = (origin, DateTimeOffset.UtcNow);
            }
        }
    }

    /// <summary>Who a port belongs to; null where the port says nothing: 0 is the kernel, numbers above all pids are second sockets of any process.</summary>
    public Origin? Of(uint port)
    {
        if (port is 0 or > int.MaxValue)
        {
            return null;
        }

        lock (_lock)
        {
            return _ports.TryGetValue(port, out var origin) ? origin
                : _running.FirstOrDefault(pid => ProcessTree.Contains(pid, (int)port)) is > 0 and var leader ? _ports[(uint)leader]
                : Origin.Outside;
        }
    }

    /// <summary>Who is probably behind a change that names nobody: the tool that runs, or who did something just before; else somebody outside.</summary>
    public Origin Probable()
    {
        lock (_lock)
        {
            return _running.Count > 0 ? _ports.GetValueOrDefault((uint)_running.Max(), Origin.Outside)
                : _last is { } last && DateTimeOffset.UtcNow - last.At < Aftermath ? last.Origin
                : Origin.Outside;
        }
    }
}
