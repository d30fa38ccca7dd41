using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using NetLab.Agent.Serving.Commands;
using NetLab.Agent.Serving.Log;
using NetLab.Agent.Serving.Probes;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving;

/// <summary>The hub: which part of the agent answers which method.</summary>
public sealed class HostHub(HostIdentity identity, Subscribers subscribers, HostLog log, CommandRunner commands, IHostApplicationLifetime lifetime)
    : Hub<IHostClient>, IHostHub
{
    /// <inheritdoc/>
    public Task<HostInfo> GetHostInfo() => Task.FromResult(identity.Describe([]));

    /// <inheritdoc/>
    public Task<HostState> Subscribe()
    {
        subscribers.Add(Context);
        return Task.FromResult(new HostState(Snapshot.Empty, log.Entries));
    }

    /// <inheritdoc/>
    public Task<ActionResult> Execute(ActionRequest request) =>
        Task.FromResult(new ActionResult(Problem.Of(ProblemCode.NotSupported, "This agent runs commands only.", ("what", "actions"), ("remedy", "commands")), null, 0));

    /// <inheritdoc/>
    public Task<Problem?> StartCommand(CommandRequest request) => Task.FromResult(commands.Start(request, Context.ConnectionId));

    /// <inheritdoc/>
    public Task AcknowledgeOutput(Guid commandId, int characters)
    {
        commands.Find(commandId, Context.ConnectionId)?.Credit.Give(characters);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopCommand(Guid commandId)
    {
        commands.Find(commandId, Context.ConnectionId)?.Stop();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ProbeResult> Probe(ProbeRequest request) => ProbeRunner.RunAsync(request);

    /// <inheritdoc/>
    public Task Shutdown()
    {
        lifetime.StopApplication();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        subscribers.Remove(Context.ConnectionId);
        commands.StopAllOf(Context.ConnectionId);
        return Task.CompletedTask;
    }
}
