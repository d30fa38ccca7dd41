using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using NetLab.Agent.Serving.Discovery;
using NetLab.Agent.Serving.Log;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>Starts commands for clients and knows which are running.</summary>
public sealed class CommandRunner(IHubContext<HostHub, IHostClient> hub, HostLog log, OriginTracker origins, HostStateKeeper state, ILogger<CommandRunner> logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, RunningCommand> _running = new();
    private readonly ConcurrentDictionary<Guid, Task> _tasks = new();

    /// <summary>The commands that run now.</summary>
    public IEnumerable<RunningCommand> Running => _running.Values;

    /// <summary>A running command of this client, or null.</summary>
    public RunningCommand? Find(Guid id, string connectionId) =>
        _running.GetValueOrDefault(id) is { } command && command.ConnectionId == connectionId ? command : null;

    /// <summary>Starts a command for a client, which gets its output and its end. Null when it has started.</summary>
    public Problem? Start(CommandRequest request, string connectionId)
    {
        var problem = CommandCheck.Check(request);
        if (problem is null && _running.Count >= CommandLimits.MaxRunning)
        {
            problem = Problem.Of(ProblemCode.LimitReached, $"{CommandLimits.MaxRunning} commands are running here already: stop one of them first.",
                ("limit", "commands"), ("value", $"{CommandLimits.MaxRunning}"));
        }

        if (problem is null && _running.ContainsKey(request.Id))
        {
            problem = Problem.Of(ProblemCode.AlreadyExists, $"A command {request.Id} is running already.", ("name", $"{request.Id}"));
        }

        RunningCommand? command = null;
        try
        {
            command = problem is null ? Launch(request, connectionId) : null;
        }
        catch (ProblemException failure)
        {
            problem = failure.Problem;
        }

        if (request.Arguments is { Count: > 0 })
        {
            log.Command(request.Origin, CommandWords.Title(request.Namespace), CommandWords.Join(request.Arguments, request.Redirection), problem);
        }

        if (command is not null)
        {
            _tasks[request.Id] = FollowAsync(command);
        }

        return problem;
    }

    /// <summary>Ends all that a client started.</summary>
    public void StopAllOf(string connectionId)
    {
        foreach (var command in Running.Where(command => command.ConnectionId == connectionId))
        {
            command.Stop();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var command in Running)
        {
            command.Stop();
        }

        await Task.WhenAll(_tasks.Values);
    }

    private RunningCommand Launch(CommandRequest request, string connectionId)
    {
        var (arguments, input) = EchoRedirection.Apply(WithoutSudo(request.Arguments), request.Redirection);
        Process process;
        try
        {
            process = ToolProcess.Start(request.Namespace, arguments, input);
        }
        catch (Win32Exception refused)
        {
            throw new ProblemException(Problem.Of(ProblemCode.KernelRefused,
                $"Cannot start {request.Arguments[0]}: {refused.Message}.", ("operation", $"start {request.Arguments[0]}"), ("errno", $"{refused.NativeErrorCode}")), refused);
        }

        var command = new RunningCommand(request, connectionId, process, origins.Run(process.Id, arguments[0], request.Origin));
        _running[request.Id] = command;
        return command;
    }

    private async Task FollowAsync(RunningCommand command)
    {
        var id = command.Request.Id;
        try
        {
            var client = hub.Clients.Client(command.ConnectionId);
            var exit = await command.RunAsync(client);
            _running.TryRemove(id, out _);
            await client.Exited(exit);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Following command {Id} failed", id);
            command.Stop();
        }
        finally
        {
            _running.TryRemove(id, out _);
            _tasks.TryRemove(id, out _);
            command.Dispose();
            // Namespaces that only it held may be gone.
            state.MarkScan();
        }
    }

    private static EquatableList<string> WithoutSudo(EquatableList<string> arguments) =>
        arguments[0] == "sudo" ? arguments.Skip(1).ToEquatableList() : arguments;
}
