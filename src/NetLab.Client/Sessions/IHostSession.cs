using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>A host as its clients see it: the state kept up to date, reconnecting by itself. Events are raised one after the other, on a thread of the pool.</summary>
public interface IHostSession : IAsyncDisposable
{
    /// <summary>The lab's name.</summary>
    string Name { get; }

    /// <summary>Whether it is connected.</summary>
    SessionState State { get; }

    /// <summary>What the host can do; null until it was connected once.</summary>
    HostInfo? Info { get; }

    /// <summary>The state as last heard.</summary>
    Snapshot Snapshot { get; }

    /// <summary>The log as last heard, oldest first, at most 1,000 entries.</summary>
    IReadOnlyList<LogEntry> Log { get; }

    /// <summary>From the kernel's event to its arrival here, of the last change; null before the first.</summary>
    TimeSpan? Lag { get; }

    /// <summary><see cref="State"/> changed.</summary>
    event Action? StateChanged;

    /// <summary><see cref="Snapshot"/> changed: by this diff, or null where it was taken anew (first connection, resync).</summary>
    event Action<SnapshotDiff?>? SnapshotChanged;

    /// <summary>These entries joined <see cref="Log"/>.</summary>
    event Action<IReadOnlyList<LogEntry>>? Logged;

    /// <summary>Rates of interfaces with traffic; empty when it ended.</summary>
    event Action<IReadOnlyList<InterfaceTraffic>>? TrafficChanged;

    /// <summary>Carries an action out. A lost connection is a <see cref="ProblemCode.AgentUnavailable"/> in the result.</summary>
    Task<ActionResult> ExecuteAsync(HostAction action, Origin origin, CancellationToken cancellationToken = default);

    /// <summary>Starts a command.</summary>
    /// <exception cref="ProblemException">It could not be started.</exception>
    Task<IRunningCommand> StartAsync(CommandRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tries something out for a check.</summary>
    Task<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken = default);
}
