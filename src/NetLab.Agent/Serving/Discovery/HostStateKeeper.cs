using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NetLab.Agent.Serving.Log;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>
/// Keeps the host's state: reads what the kernel reports as changed, compares, and publishes the difference. The state always comes from dumps, so it cannot
/// drift; a notification only says where to look.
/// </summary>
public sealed class HostStateKeeper(HostIdentity identity, Subscribers subscribers, HostLog log, OriginTracker origins, ILogger<HostStateKeeper> logger) : IDisposable
{
    /// <summary>A change after a quiet time is shown after this: what belongs to it arrives meanwhile.</summary>
    private static readonly TimeSpan FirstWindow = TimeSpan.FromMilliseconds(20);

    /// <summary>While changes keep coming they are shown together, this far apart.</summary>
    private static readonly TimeSpan BurstWindow = TimeSpan.FromMilliseconds(80);

    /// <summary>No event tells when a process leaves the last reference to a nameless namespace, or makes one (clone(2)); so it is looked for now and then.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(5);

    private readonly Agenda _agenda = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private HostReader? _reader;
    private KernelWatch? _watch;
    private Snapshot _snapshot = Snapshot.Empty;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The state now.</summary>
    public Snapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>The namespaces as found last, with a path to each.</summary>
    public IReadOnlyList<FoundNamespace> Namespaces => _reader?.Found ?? [];

    /// <summary>Done with the next change.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>Fails when the state can no longer be kept up to date.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Reads the whole state and starts to follow it.</summary>
    /// <param name="receiveBuffer">Bytes for notifications under way; null for the usual.</param>
    public async Task StartAsync(int? receiveBuffer = null)
    {
        _reader = new HostReader(_agenda, logger);
        _watch = new KernelWatch(_agenda, _reader.Ids, logger, receiveBuffer);
        _agenda.MarkScan();
        _agenda.MarkEverywhere(HostParts.AllOfNetlink);
        await ReadAsync(Origin.Outside);
        Completion = Task.WhenAny(FollowAsync(), SweepAsync(), _watch.Completion).Unwrap();
    }

    /// <summary>Reads now what was reported so far.</summary>
    public Task RefreshAsync() => ReadAsync(asked: null);

    /// <summary>Reads now what a request has changed, so that its answer can say which version shows it.</summary>
    /// <param name="namespaces">Where something changed.</param>
    /// <param name="parts">What.</param>
    /// <param name="origin">Who asked for it.</param>
    public async Task<long> RefreshAsync(IEnumerable<ulong> namespaces, HostParts parts, Origin origin)
    {
        foreach (var ns in namespaces)
        {
            _agenda.Mark(ns, parts);
        }

        _agenda.MarkScan();
        await ReadAsync(origin);
        return Snapshot.Version;
    }

    /// <summary>Namespaces may have come or gone.</summary>
    public void MarkScan() => _agenda.MarkScan();

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Cancel();
        _watch?.Dispose();
        _reader?.Dispose();
    }

    private async Task FollowAsync()
    {
        var shown = Stopwatch.GetTimestamp();
        while (true)
        {
            await _agenda.WaitAsync(_ending.Token);
            var rest = BurstWindow - Stopwatch.GetElapsedTime(shown);
            // Not a wait for something: changes come in bursts, and what comes within the window is read and told once.
            await Task.Delay(rest > FirstWindow ? rest : FirstWindow, _ending.Token);
            shown = Stopwatch.GetTimestamp();
            await ReadAsync(asked: null);
        }
    }

    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(SweepEvery);
        while (await timer.WaitForNextTickAsync(_ending.Token))
        {
            _agenda.MarkScan();
        }
    }

    private async Task ReadAsync(Origin? asked)
    {
        await _reading.WaitAsync(_ending.Token);
        try
        {
            var pending = _agenda.Take();
            if (pending.IsEmpty)
            {
                return;
            }

            if (await _reader!.ReadAsync(pending) is not { } namespaces)
            {
                return;
            }

            Publish(new Snapshot(identity.HostName, DateTimeOffset.UtcNow, _snapshot.Version + 1, namespaces), pending, asked);
        }
        finally
        {
            _reading.Release();
        }
    }

    private void Publish(Snapshot next, Pending pending, Origin? asked)
    {
        var before = _snapshot;
        var diff = SnapshotDiff.Between(before, next);
        if (diff.IsEmpty)
        {
            return;
        }

        Volatile.Write(ref _snapshot, next);
        var batch = new ChangeBatch(diff, pending.Since);
        subscribers.Publish(client => client.Changed(batch));
        Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        if (before.Version > 0)
        {
            var attribution = new Attribution(pending, origins, asked);
            log.Add([.. KernelEvents.Of(before, next).Select(happened =>
                (LogEntryKind.Kernel, attribution.Of(happened), happened.Namespace, happened.Text, (Problem?)null))]);
        }
    }
}
