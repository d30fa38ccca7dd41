using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using NetLab.Agent.Serving.Actions;
using NetLab.Agent.Serving.Commands;
using NetLab.Agent.Serving.Discovery;
using NetLab.Agent.Serving.Log;
using NetLab.Agent.Serving.Probes;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving;

/// <summary>The hub: which part of the agent answers which method.</summary>
public sealed class HostHub(HostIdentity identity, HostStateKeeper state, Subscribers subscribers, HostLog log, CommandRunner commands, ActionRunner actions, IHostApplicationLifetime lifetime)
    : Hub<IHostClient>, IHostHub
{
    /// <inheritdoc/>
    public Task<HostInfo> GetHostInfo() => Task.FromResult(identity.Describe(LinkKinds.Find()));

    /// <inheritdoc/>
    public Task<HostState> Subscribe()
    {
        subscribers.Add(Context);
        return Task.FromResult(new HostState(state.Snapshot, log.Entries));
    }

    /// <inheritdoc/>
    public Task<ActionResult> Execute(ActionRequest request) => actions.ExecuteAsync(request);

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
