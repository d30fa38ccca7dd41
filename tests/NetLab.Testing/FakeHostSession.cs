using NetLab.Client;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Testing;

/// <summary>A host in memory: does what actions are projected to do, and says what a test makes it say. For the page's components; what the kernel does is tested on the kernel.</summary>
public sealed class FakeHostSession(string name = "fake") : IHostSession
{
    private readonly List<LogEntry> _log = [];
    private readonly List<HostAction> _done = [];

    public string Name { get; } = name;

    public SessionState State { get; private set; } = SessionState.Live;

    public HostInfo? Info { get; set; } = new(Protocol.Version, "netlab", "6.18", Sandboxed: true, 65536, ["veth", "bridge", "macvlan", "vxlan"], ["ip", "ping"]);

    public Snapshot Snapshot { get; private set; } = Empty();

    public IReadOnlyList<LogEntry> Log => _log;

    public TimeSpan? Lag { get; set; }

    /// <summary>What was carried out, in order.</summary>
    public IReadOnlyList<HostAction> Done => _done;

    /// <summary>When set, every action is refused with this.</summary>
    public Problem? Refusal { get; set; }

    /// <summary>When set, an action waits for it before it is carried out.</summary>
    public Task? Hold { get; set; }

    public event Action? StateChanged;

    public event Action<SnapshotDiff?>? SnapshotChanged;

    public event Action<IReadOnlyList<LogEntry>>? Logged;

    public event Action<IReadOnlyList<InterfaceTraffic>>? TrafficChanged;

    public async Task<ActionResult> ExecuteAsync(HostAction action, Origin origin, CancellationToken cancellationToken = default)
    {
        if (Hold is not null)
        {
            await Hold.WaitAsync(cancellationToken);
        }

        if (Refusal is not null)
        {
            return new ActionResult(Refusal, null, Snapshot.Version);
        }

        var inverse = Undo.Of(action, Snapshot);
        _done.Add(action);
        Happen(action);
        return new ActionResult(null, inverse, Snapshot.Version);
    }

    /// <summary>When set, starts commands.</summary>
    public Func<CommandRequest, IRunningCommand>? Commands { get; set; }

    public Task<IRunningCommand> StartAsync(CommandRequest request, CancellationToken cancellationToken = default) => Commands is not null
        ? Task.FromResult(Commands(request))
        : throw new ProblemException(Problem.Of(ProblemCode.UnknownTool, "This host runs no commands.", ("tool", request.Arguments[0])));

    public Task<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ProbeResult(false, "", Problem.Of(ProblemCode.NotSupported, "This host probes nothing.")));

    /// <summary>The kernel's doing: this action happened without anybody asking here.</summary>
    public void Happen(HostAction action) => Publish(WithCarrier(Projection.Of(action, Snapshot)));

    /// <summary>From now on the host is so.</summary>
    public void Publish(Snapshot snapshot)
    {
        var next = snapshot with { Version = Snapshot.Version + 1 };
        var diff = SnapshotDiff.Between(Snapshot, next);
        Snapshot = next;
        SnapshotChanged?.Invoke(diff);
    }

    public void Carry(params InterfaceTraffic[] traffic) => TrafficChanged?.Invoke(traffic);

    public void Say(params LogEntry[] entries)
    {
        _log.AddRange(entries);
        Logged?.Invoke(entries);
    }

    public void Become(SessionState state)
    {
        State = state;
        StateChanged?.Invoke();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What a veth's kernel adds: an end has carrier when both ends are up.</summary>
    private static Snapshot WithCarrier(Snapshot snapshot) => snapshot with
    {
        Namespaces = snapshot.Namespaces.Select(ns => ns with
        {
            Interfaces = ns.Interfaces.Select(link => link with
            {
                Carrier = link.Up && (link.Peer is not { } peer || snapshot.Find(peer.Namespace)?.Find(peer.Index) is { Up: true }),
            }).ToEquatableList(),
        }).ToEquatableList(),
    };

    private static Snapshot Empty()
    {
        var loopback = new Interface { Index = 1, Name = "lo", Kind = "loopback", Mtu = 65536, Up = true, Carrier = true, Addresses = [new("127.0.0.1", 8, "host")] };
        return new("netlab", DateTimeOffset.UnixEpoch, 1, [new NetworkNamespace { Id = 4026531840, IsRoot = true, Interfaces = [loopback] }]);
    }
}
