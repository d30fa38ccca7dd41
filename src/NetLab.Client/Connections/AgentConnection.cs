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
    private readonly HubConnection _hub;
    private readonly ConcurrentDictionary<Guid, RunningCommand> _commands = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AgentConnection(string socketPath)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory, UnixSocketConnectionFactory>();
        builder.Services.AddSingleton<EndPoint>(new UnixDomainSocketEndPoint(socketPath));
        builder.AddJsonProtocol(json => JsonFormat.Apply(json.PayloadSerializerOptions));
        _hub = builder.Build();
        _hub.Closed += OnClosed;
        _hub.On<ChangeBatch>(nameof(IHostClient.Changed), batch => Changed?.Invoke(batch));
        _hub.On<EquatableList<LogEntry>>(nameof(IHostClient.Logged), entries => Logged?.Invoke(entries));
        _hub.On<EquatableList<InterfaceTraffic>>(nameof(IHostClient.Traffic), traffic => Traffic?.Invoke(traffic));
        _hub.On<CommandOutput>(nameof(IHostClient.Output), OnOutput);
        _hub.On<CommandExit>(nameof(IHostClient.Exited), exit => Forget(exit.CommandId)?.Finish(exit));
    }

    /// <summary>What the host said about itself.</summary>
    public HostInfo Info { get; private set; } = null!;

    /// <summary>Done when the connection is gone.</summary>
    public Task Lost => _lost.Task;

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
            await CallAsync(() => connection._hub.StartAsync(cancellationToken));
            connection.Info = await connection.InvokeAsync<HostInfo>(nameof(IHostHub.GetHostInfo), [], cancellationToken);
            return connection.Info.ProtocolVersion == Protocol.Version ? connection : throw Unavailable(
                $"This lab's agent speaks version {connection.Info.ProtocolVersion} of the protocol, this program version {Protocol.Version}: end the lab and start it anew.");
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<HostState> SubscribeAsync(CancellationToken cancellationToken) => InvokeAsync<HostState>(nameof(IHostHub.Subscribe), [], cancellationToken);

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

    private async Task<T> InvokeAsync<T>(string method, object?[] arguments, CancellationToken cancellationToken)
    {
        var result = default(T)!;
        await CallAsync(async () => result = await _hub.InvokeCoreAsync<T>(method, arguments, cancellationToken));
        return result;
    }

    private static async Task CallAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException or ObjectDisposedException or TaskCanceledException { CancellationToken.IsCancellationRequested: false })
        {
            throw Unavailable("The lab's agent does not answer; it may have ended.", failure);
        }
        catch (HubException failure)
        {
            throw new ProblemException(Problem.Of(ProblemCode.Internal, $"The lab's agent failed: {failure.Message}"), failure);
        }
    }

    private void OnOutput(CommandOutput output)
    {
        if (_commands.TryGetValue(output.CommandId, out var command) && !command.TryAdd(output))
        {
            // More than it had credit for: it does not keep to the contract, and memory is ours.
            _ = _hub.StopAsync();
        }
    }

    private RunningCommand? Forget(Guid id) => _commands.TryRemove(id, out var command) ? command : null;

    private Task OnClosed(Exception? cause)
    {
        foreach (var id in _commands.Keys)
        {
            Forget(id)?.Finish(new(id, -1, false, Unavailable("The connection to the lab's agent was lost while the command ran.").Problem));
        }

        _lost.TrySetResult();
        return Task.CompletedTask;
    }

    private static ProblemException Unavailable(string text, Exception? cause = null) => new(Problem.Of(ProblemCode.AgentUnavailable, text), cause);
}
