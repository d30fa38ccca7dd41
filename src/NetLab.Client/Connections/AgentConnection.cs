using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>
/// One connection to an agent, from connecting to its loss: the hub's methods, typed. What is wrong comes as a <see cref="ProblemException"/>: no agent, an agent
/// of another version, an agent that does not keep to the contract.
/// </summary>
internal sealed class AgentConnection : IAsyncDisposable
{
    /// <summary>For what an agent answers at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<Guid, RunningCommand> _commands = new();
    private readonly MessageRate _rate = new();
    private readonly TaskCompletionSource<Problem> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AgentConnection(string socketPath)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new UnixSocketConnectionFactory(Backlog));
        builder.Services.AddSingleton<EndPoint>(new UnixDomainSocketEndPoint(socketPath));
        builder.AddJsonProtocol(json => JsonFormat.Apply(json.PayloadSerializerOptions));
        _hub = builder.Build();
        _hub.Closed += OnClosed;
        _hub.On<ChangeBatch>(nameof(IHostClient.Changed), batch => Take(Changed, batch));
        _hub.On<EquatableList<LogEntry>>(nameof(IHostClient.Logged), entries => Take(Logged, entries));
        _hub.On<EquatableList<InterfaceTraffic>>(nameof(IHostClient.Traffic), traffic => Take(Traffic, traffic));
        _hub.On<CommandOutput>(nameof(IHostClient.Output), OnOutput);
        _hub.On<CommandExit>(nameof(IHostClient.Exited), exit => Forget(exit.CommandId)?.Finish(exit));
    }

    /// <summary>What the host said about itself.</summary>
    public HostInfo Info { get; private set; } = null!;

    /// <summary>Done when the connection is gone, with the reason.</summary>
    public Task<Problem> Lost => _lost.Task;

    /// <summary>What <see cref="Changed"/>, <see cref="Logged"/> and <see cref="Traffic"/> told and is not dealt with yet; whoever queues it says so here.</summary>
    public Backlog Backlog { get; } = new();

    /// <summary>As <see cref="IHostClient.Changed"/>; set before <see cref="SubscribeAsync"/>.</summary>
    public Action<ChangeBatch>? Changed { get; set; }

    /// <summary>As <see cref="IHostClient.Logged"/>.</summary>
    public Action<EquatableList<LogEntry>>? Logged { get; set; }

    /// <summary>As <see cref="IHostClient.Traffic"/>.</summary>
    public Action<EquatableList<InterfaceTraffic>>? Traffic { get; set; }

    /// <summary>Connects to the agent behind a socket.</summary>
    /// <exception cref="ProblemException">It does not answer, or speaks another version of the protocol.</exception>
    public static async Task<AgentConnection> OpenAsync(string socketPath, CancellationToken cancellationToken)
    {
        var connection = new AgentConnection(socketPath);
        try
        {
            await CallAsync(() => connection._hub.StartAsync(cancellationToken), cancellationToken);
            connection.Info = await connection.AskAsync<HostInfo>(nameof(IHostHub.GetHostInfo), cancellationToken);
            return connection.Info.ProtocolVersion == Protocol.Version ? connection : throw Unavailable(
                $"This lab's agent speaks version {connection.Info.ProtocolVersion} of the protocol, this program version {Protocol.Version}: end the lab and start it anew.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<HostState> SubscribeAsync(CancellationToken cancellationToken) => AskAsync<HostState>(nameof(IHostHub.Subscribe), cancellationToken);

    public Task<ActionResult> ExecuteAsync(ActionRequest request, CancellationToken cancellationToken) =>
        InvokeAsync<ActionResult>(nameof(IHostHub.Execute), [request], cancellationToken);

    public Task<ProbeResult> ProbeAsync(ProbeRequest request, CancellationToken cancellationToken) =>
        InvokeAsync<ProbeResult>(nameof(IHostHub.Probe), [request], cancellationToken);

    public async Task<IRunningCommand> StartAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var command = new RunningCommand(
            request,
            characters => _hub.SendAsync(nameof(IHostHub.AcknowledgeOutput), request.Id, characters, CancellationToken.None),
            () => _hub.SendAsync(nameof(IHostHub.StopCommand), request.Id, CancellationToken.None));
        // Known before it starts: its output may come before the answer.
        if (!_commands.TryAdd(request.Id, command))
        {
            throw new ProblemException(Problem.Of(ProblemCode.AlreadyExists, $"A command {request.Id} is running already.", ("name", $"{request.Id}")));
        }

        try
        {
            var problem = await InvokeAsync<Problem?>(nameof(IHostHub.StartCommand), [request], cancellationToken);
            return problem is null ? command : throw new ProblemException(problem);
        }
        catch
        {
            Forget(request.Id);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        await OnClosed(null);
    }

    /// <summary>Ends the connection: the agent does not keep to the contract.</summary>
    public void Break(string what)
    {
        _lost.TrySetResult(Breach(what).Problem);
        _ = DisposeAsync().AsTask();
    }

    /// <summary>Asks for what an agent answers at once.</summary>
    private async Task<T> AskAsync<T>(string method, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await InvokeAsync<T>(method, [], patience.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unavailable($"The lab's agent does not answer within {Patience.TotalSeconds} seconds.", late);
        }
    }

    private async Task<T> InvokeAsync<T>(string method, object?[] arguments, CancellationToken cancellationToken)
    {
        var result = default(T);
        await CallAsync(async () => result = await _hub.InvokeCoreAsync<T>(method, arguments, cancellationToken), cancellationToken);
        // Null is an answer only of StartCommand.
        return result is null && typeof(T) != typeof(Problem) ? throw Breach($"no answer to {method}") : result!;
    }

    private static async Task CallAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        try
        {
            await call();
        }
        catch (HubException failure)
        {
            throw new ProblemException(Problem.Of(ProblemCode.Internal, $"The lab's agent failed: {failure.Message}"), failure);
        }
        catch (InvalidDataException failure)
        {
            throw Breach(failure.Message, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw Unavailable("The lab's agent does not answer; it may have ended.", failure);
        }
    }

    private void Take<T>(Action<T>? handler, T message)
    {
        if (_rate.Allows())
        {
            handler?.Invoke(message);
        }
        else
        {
            Break($"more than {MessageRate.Most} messages in {MessageRate.Window.TotalSeconds} seconds");
        }
    }

    private void OnOutput(CommandOutput output)
    {
        if (_commands.TryGetValue(output.CommandId, out var command) && !command.TryAdd(output))
        {
            // The memory is ours.
            Break("more output than it has credit for");
        }
    }

    private RunningCommand? Forget(Guid id) => _commands.TryRemove(id, out var command) ? command : null;

    private Task OnClosed(Exception? cause)
    {
        foreach (var id in _commands.Keys)
        {
            Forget(id)?.Finish(new(id, -1, false, Unavailable("The connection to the lab's agent was lost while the command ran.").Problem));
        }

        _lost.TrySetResult(cause is InvalidDataException breach ? Breach(breach.Message).Problem : Unavailable("The connection to the lab's agent is lost.").Problem);
        return Task.CompletedTask;
    }

    private static ProblemException Breach(string what, Exception? cause = null) => Unavailable($"The lab's agent sent what it may not: {what}.", cause);

    private static ProblemException Unavailable(string text, Exception? cause = null) => new(Problem.Of(ProblemCode.AgentUnavailable, text), cause);
}
