using System.Diagnostics;
using System.Threading.Channels;
using NetLab.Contracts;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>A lab's agent, connected as long as the lab lives.</summary>
public sealed class HostSession : IHostSession
{
    private readonly HostModel _model = new();
    private readonly LabPresence _presence;
    private readonly string _socketPath;
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>What comes from the connection and from the loop below is done one after the other here; so is every event.</summary>
    private readonly Channel<Action> _lane = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _running;
    private volatile AgentConnection? _connection;
    private Problem _unavailable = Problem.Of(ProblemCode.AgentUnavailable, "The lab's agent does not answer yet.");

    /// <summary>Starts to connect.</summary>
    public HostSession(RuntimeFolders folders, string name)
    {
        Name = name;
        _socketPath = folders.LabSocket(name);
        _presence = new LabPresence(folders, name);
        _running = Task.WhenAll(Task.Run(ConnectAsync), Task.Run(DispatchAsync));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public SessionState State { get; private set; }

    /// <inheritdoc/>
    public HostInfo? Info { get; private set; }

    /// <inheritdoc/>
    public Snapshot Snapshot => _model.Snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<LogEntry> Log => _model.Log;

    /// <inheritdoc/>
    public TimeSpan? Lag { get; private set; }

    /// <inheritdoc/>
    public event Action? StateChanged;

    /// <inheritdoc/>
    public event Action<SnapshotDiff?>? SnapshotChanged;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<LogEntry>>? Logged;

    /// <inheritdoc/>
    public event Action<IReadOnlyList<InterfaceTraffic>>? TrafficChanged;

    /// <inheritdoc/>
    public async Task<ActionResult> ExecuteAsync(HostAction action, Origin origin, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Connected().ExecuteAsync(new ActionRequest(action, origin), cancellationToken);
        }
        catch (ProblemException failure)
        {
            return new ActionResult(failure.Problem, null, Snapshot.Version);
        }
    }

    /// <inheritdoc/>
    public async Task<IRunningCommand> StartAsync(CommandRequest request, CancellationToken cancellationToken = default) =>
        await Connected().StartAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async Task<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Connected().ProbeAsync(request, cancellationToken);
        }
        catch (ProblemException failure)
        {
            return new ProbeResult(false, "", failure.Problem);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_disposed.IsCancellationRequested)
        {
            await _disposed.CancelAsync();
            await _running;
            _disposed.Dispose();
        }
    }

    private AgentConnection Connected() => _connection ?? throw new ProblemException(_unavailable);

    /// <summary>Connects, waits for the loss, and connects again; until disposed or the lab is gone.</summary>
    private async Task ConnectAsync()
    {
        var backoff = new Backoff();
        try
        {
            while (_presence.Exists)
            {
                try
                {
                    await using var connection = await OpenAsync();
                    var since = Stopwatch.GetTimestamp();
                    _unavailable = await connection.Lost.WaitAsync(_disposed.Token);
                    backoff = Stopwatch.GetElapsedTime(since) > Backoff.Longest ? new Backoff() : backoff;
                }
                catch (ProblemException failure)
                {
                    _unavailable = failure.Problem;
                }
                finally
                {
                    _connection = null;
                }

                Enter(State is SessionState.Connecting ? SessionState.Connecting : SessionState.Lost);
                await _presence.ChangeAsync(backoff.Next(), _disposed.Token);
            }

            _unavailable = Problem.Of(ProblemCode.AgentUnavailable, $"The lab {Name} has ended.");
            Enter(SessionState.Ended);
        }
        catch (OperationCanceledException) when (_disposed.IsCancellationRequested)
        {
            // Disposed: nobody listens any more.
        }
        finally
        {
            _lane.Writer.TryComplete();
        }
    }

    private async Task<AgentConnection> OpenAsync()
    {
        var connection = await AgentConnection.OpenAsync(_socketPath, _disposed.Token);
        try
        {
            connection.Changed = batch => Do(connection, () => OnChanged(connection, batch));
            connection.Logged = entries => Do(connection, () =>
            {
                _model.Add(entries);
                Logged?.Invoke(entries);
            });
            connection.Traffic = traffic => Do(connection, () => TrafficChanged?.Invoke(traffic));
            _lane.Writer.TryWrite(_model.Await);
            await SubscribeAsync(connection);
            _connection = connection;
            _lane.Writer.TryWrite(() => Info = connection.Info);
            Enter(SessionState.Live);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task SubscribeAsync(AgentConnection connection)
    {
        var state = await connection.SubscribeAsync(_disposed.Token);
        Do(connection, () =>
        {
            _model.Reset(state);
            SnapshotChanged?.Invoke(null);
        });
    }

    private void OnChanged(AgentConnection connection, ChangeBatch batch)
    {
        try
        {
            if (_model.Apply(batch))
            {
                Lag = DateTimeOffset.UtcNow - batch.FirstEventAt;
                SnapshotChanged?.Invoke(batch.Diff);
            }
        }
        catch (VersionGapException)
        {
            _model.Await();
            _ = ResubscribeAsync(connection);
        }
    }

    private async Task ResubscribeAsync(AgentConnection connection)
    {
        try
        {
            await SubscribeAsync(connection);
        }
        catch (Exception failure) when (failure is ProblemException or OperationCanceledException)
        {
            await connection.DisposeAsync();
        }
    }

    private void Enter(SessionState state) => _lane.Writer.TryWrite(() =>
    {
        if (State != state)
        {
            State = state;
            StateChanged?.Invoke();
        }
    });

    /// <summary>Queues what an agent caused. Where it cannot be dealt with, whatever the reason, the connection ends: the next one starts from a snapshot.</summary>
    private void Do(AgentConnection connection, Action act)
    {
        connection.Backlog.Enter();
        if (!_lane.Writer.TryWrite(Act))
        {
            connection.Backlog.Leave();
        }

        void Act()
        {
            try
            {
                if (!connection.Lost.IsCompleted)
                {
                    act();
                }
            }
            catch (Exception failure)
            {
                connection.Break(failure.Message);
            }
            finally
            {
                connection.Backlog.Leave();
            }
        }
    }

    private async Task DispatchAsync()
    {
        await foreach (var act in _lane.Reader.ReadAllAsync())
        {
            act();
        }
    }
}
