using NetLab.Agent.Serving.Commands;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>
/// Who is behind a notification. Most carry the port of the netlink socket that asked: ours are known, and a tool's first socket has its pid. Those of interfaces
/// carry none (unless the request asked for an echo, which ip(8) does not); there it counts who was at work at that moment.
/// </summary>
public sealed class OriginTracker
{
    /// <summary>Ports and pieces of work remembered: more than there are between a change and its notification.</summary>
    private const int Remembered = 1024;

    /// <summary>A tool that changes something does so at once; what runs on after this (ip monitor) only looks.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);

    /// <summary>How much later than the change its notification is read.</summary>
    private static readonly TimeSpan Delivery = TimeSpan.FromMilliseconds(10);

    /// <summary>How long the kernel may take to draw consequences: a carrier, a port's state, a neighbour.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(2);

    /// <summary>Tools that change the network rather than use it.</summary>
    private static readonly HashSet<string> Changing =
        ["arp", "brctl", "bridge", "conntrack", "dd", "echo", "ifconfig", "ip", "ip6tables", "iptables", "nft", "route", "sysctl", "tee"];

    private readonly Lock _lock = new();
    private readonly Dictionary<uint, Origin> _ports = [];
    private readonly Queue<uint> _order = new();
    private readonly LinkedList<Work> _works = new();
    private readonly Dictionary<ulong, (Origin Origin, DateTimeOffset At)> _lastIn = [];

    /// <summary>A netlink socket of ours works for somebody.</summary>
    public void Register(uint port, Origin origin)
    {
        lock (_lock)
        {
            Remember(port, origin);
        }
    }

    /// <summary>A tool runs for somebody, until what is returned is disposed of.</summary>
    public IDisposable Run(int pid, string tool, Origin origin)
    {
        lock (_lock)
        {
            Remember((uint)pid, origin);
            return Begin(origin, pid, Changing.Contains(tool));
        }
    }

    /// <summary>Changes are made for somebody, until what is returned is disposed of.</summary>
    public IDisposable Change(Origin origin)
    {
        lock (_lock)
        {
            return Begin(origin, 0, changes: true);
        }
    }

    /// <summary>Who is behind a notification; null where nothing tells.</summary>
    internal Origin? Of(KernelNote note) => Of(note.Port) ?? AtWork(note.At);

    /// <summary>Who was changing something at that moment; null for nobody of ours.</summary>
    internal Origin? AtWork(DateTimeOffset at)
    {
        lock (_lock)
        {
            return _works.FirstOrDefault(work => work.Changes && work.Begun <= at && at - work.Begun < AtOnce && (work.Ended is not { } end || at <= end + Delivery))?.Origin;
        }
    }

    /// <summary>Somebody changed something in a namespace.</summary>
    internal void Changed(ulong ns, Origin origin)
    {
        lock (_lock)
        {
            _lastIn[ns] = (origin, DateTimeOffset.UtcNow);
        }
    }

    /// <summary>Whose change the kernel may be drawing consequences of there.</summary>
    internal Origin LastIn(ulong ns)
    {
        lock (_lock)
        {
            return _lastIn.TryGetValue(ns, out var last) && DateTimeOffset.UtcNow - last.At < Aftermath ? last.Origin : Origin.Outside;
        }
    }

    /// <summary>Who a port belongs to. 0 is the kernel's; numbers above all pids are second sockets of any process.</summary>
    private Origin? Of(uint port)
    {
        lock (_lock)
        {
            return port is 0 or > int.MaxValue ? null
                : _ports.TryGetValue(port, out var origin) ? origin
                : _works.FirstOrDefault(work => work is { Pid: > 0, Ended: null } && ProcessTree.Contains(work.Pid, (int)port))?.Origin
                ?? Origin.Outside;
        }
    }

    private void Remember(uint port, Origin origin)
    {
        if (!_ports.ContainsKey(port))
        {
            _order.Enqueue(port);
            if (_order.Count > Remembered)
            {
                _ports.Remove(_order.Dequeue());
            }
        }

        _ports[port] = origin;
    }

    private Work Begin(Origin origin, int pid, bool changes)
    {
        var work = new Work(this, origin, pid, changes);
        _works.AddFirst(work);
        if (_works.Count > Remembered)
        {
            _works.RemoveLast();
        }

        return work;
    }

    private sealed class Work(OriginTracker tracker, Origin origin, int pid, bool changes) : IDisposable
    {
        public Origin Origin { get; } = origin;

        public int Pid { get; } = pid;

        public bool Changes { get; } = changes;

        public DateTimeOffset Begun { get; } = DateTimeOffset.UtcNow;

        public DateTimeOffset? Ended { get; private set; }

        public void Dispose()
        {
            lock (tracker._lock)
            {
                Ended ??= DateTimeOffset.UtcNow;
            }
        }
    }
}
