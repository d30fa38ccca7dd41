using NetLab.Agent.Serving.Commands;
using NetLab.Agent.Serving.Discovery;
using NetLab.Agent.Serving.Log;
using NetLab.Contracts;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;
using NetLab.Topology;
using NetworkNamespace = NetLab.Topology.NetworkNamespace;

namespace NetLab.Agent.Serving.Actions;

/// <summary>Carries actions out, one request at a time: all of it or nothing, and what takes it back.</summary>
public sealed class ActionRunner(HostStateKeeper state, HostLog log, OriginTracker origins) : IDisposable
{
    /// <summary>The kernel ends a namespace some time after it lost its name, and then the cables into it. Tens of milliseconds as a rule.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Carries an action out.</summary>
    public async Task<ActionResult> ExecuteAsync(ActionRequest request)
    {
        await _one.WaitAsync();
        try
        {
            // What others changed in the last milliseconds is part of what is to be brought back.
            await state.RefreshAsync();
            using (origins.Change(request.Origin))
            {
                return await ExecuteAsync(request.Action, request.Origin, state.Snapshot);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<ActionResult> ExecuteAsync(HostAction action, Origin origin, Snapshot before)
    {
        if (ActionPlan.Check(action, scope => before.Find(scope) is not null) is { } impossible)
        {
            Log(action, origin, impossible);
            return new ActionResult(impossible, null, before.Version);
        }

        var steps = ActionPlan.Flatten(action).ToList();
        var (done, problem) = await RunAsync(steps, origin);
        if (problem is null)
        {
            await SettleAsync(steps, before);
            return new ActionResult(null, Undo.Of(action, before), await RefreshAsync(action, before, origin));
        }

        if (done > 0)
        {
            var undo = Undo.Of(new Steps("Undo", steps.Take(done).ToEquatableList()), before);
            var (_, left) = await RunAsync([.. ActionPlan.Flatten(undo)], origin);
            problem = left is null ? problem : problem with { Text = $"{problem.Text} Taking back what was done before failed too: {left.Text}" };
        }

        return new ActionResult(problem, null, await RefreshAsync(action, before, origin));
    }

    /// <summary>Does the steps up to the first that fails.</summary>
    private async Task<(int Done, Problem? Problem)> RunAsync(List<HostAction> steps, Origin origin)
    {
        var table = new ActionTable(origins, origin);
        for (var i = 0; i < steps.Count; i++)
        {
            var problem = await TryAsync(() => table.RunAsync(steps[i]));
            Log(steps[i], origin, problem);
            if (problem is not null)
            {
                return (i, problem);
            }
        }

        return (steps.Count, null);
    }

    private static async Task<Problem?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (NetlinkException refusal)
        {
            return KernelRefusal.Explain(refusal);
        }
        catch (NamespaceException refusal)
        {
            return KernelRefusal.Explain(refusal);
        }
        catch (ProblemException failure)
        {
            return failure.Problem;
        }
    }

    /// <summary>Waits until cables into namespaces that ended are gone, so that they can be made anew.</summary>
    private async Task SettleAsync(List<HostAction> steps, Snapshot before)
    {
        var cut = steps.OfType<DeleteNamespace>()
            .Select(step => before.Find(step.Name)).OfType<NetworkNamespace>().Where(ns => ns.EndsWithItsName)
            .SelectMany(ns => ns.Interfaces.Select(link => link.Peer).OfType<Peer>().Where(peer => peer.Namespace != ns.Id))
            .ToList();
        using var limit = new CancellationTokenSource(LongestEnd);
        try
        {
            for (var next = state.Changed; cut.Any(IsThere); next = state.Changed)
            {
                await next.WaitAsync(limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Something else keeps the namespace alive, and so its cables.
        }

        bool IsThere(Peer peer) => state.Snapshot.Find(peer.Namespace)?.Find(peer.Index) is { } link && link.Name == peer.Name;
    }

    private Task<long> RefreshAsync(HostAction action, Snapshot before, Origin origin)
    {
        var changed = ActionPlan.ScopesOf(action).Distinct().Select(before.Find).OfType<NetworkNamespace>().ToList();
        var touched = changed.Select(ns => ns.Id)
            .Concat(changed.SelectMany(ns => ns.Interfaces).Select(link => link.Peer?.Namespace).OfType<ulong>())
            .ToHashSet();
        var firewall = ActionPlan.Flatten(action).Any(step => step is AddFirewallRule or DeleteFirewallRule or SetFirewallPolicy);
        return state.RefreshAsync(touched, HostParts.AllOfNetlink | (firewall ? HostParts.Firewall : HostParts.None), origin);
    }

    private void Log(HostAction action, Origin origin, Problem? problem)
    {
        var title = CommandWords.Title(ActionPlan.ScopesOf(action).FirstOrDefault() ?? "");
        foreach (var command in action.Commands.Take(ActionPlan.MaxSteps))
        {
            log.Command(origin, title, command, problem);
        }
    }
}
