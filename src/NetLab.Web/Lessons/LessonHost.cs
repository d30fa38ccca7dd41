using NetLab.Client;
using NetLab.Contracts;
using NetLab.Lessons;
using NetLab.Topology;

namespace NetLab.Web.Lessons;

/// <summary>What a lesson does to its lab.</summary>
public sealed class LessonHost(IHostSession host)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Carries actions out and waits until the snapshot shows them. What is so already is no problem. The first problem ends it.</summary>
    public async Task<Problem?> DoAsync(IEnumerable<HostAction> actions)
    {
        var version = host.Snapshot.Version;
        foreach (var action in actions)
        {
            var result = await host.ExecuteAsync(action, Origin.Lesson);
            if (result.Problem is { Code: not ProblemCode.AlreadyExists } problem)
            {
                return problem;
            }

            version = Math.Max(version, result.Version);
        }

        return await UntilAsync(snapshot => snapshot.Version >= version);
    }

    /// <summary>Takes away everything that was made in the lab.</summary>
    public async Task<Problem?> ClearAsync()
    {
        foreach (var action in ResetPlan.For(host.Snapshot))
        {
            if ((await host.ExecuteAsync(action, Origin.Lesson)).Problem is { Code: not ProblemCode.NotFound } problem)
            {
                return problem;
            }
        }

        return await UntilAsync(snapshot => ResetPlan.For(snapshot).Count == 0);
    }

    /// <summary>Runs a command to its end; its output goes nowhere, the log says that it ran.</summary>
    public async Task<Problem?> RunAsync(LessonCommand command)
    {
        try
        {
            var request = new CommandRequest(Guid.NewGuid(), command.Namespace, CommandLine.Split(command.Line), Origin.Lesson, TimeoutSeconds: 30);
            var running = await host.StartAsync(request);
            await foreach (var _ in running.ReadAsync())
            {
            }

            return (await running.Exit).Problem;
        }
        catch (ProblemException exception)
        {
            return exception.Problem;
        }
    }

    /// <summary>Tries a fact out.</summary>
    public async Task<ProbeOutcome> ProbeAsync(ProbeFact fact, CancellationToken cancellationToken)
    {
        var request = fact switch
        {
            PingFact ping => new ProbeRequest(ping.Namespace, ProbeKind.Ping, ping.Target),
            _ => throw new NotSupportedException($"Nothing tries a {fact.GetType().Name} out."),
        };
        var result = await host.ProbeAsync(request, cancellationToken);
        return new ProbeOutcome(result.Succeeded, result.Evidence, result.Problem?.Text);
    }

    private async Task<Problem?> UntilAsync(Func<Snapshot, bool> reached)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(SnapshotDiff? diff)
        {
            if (reached(host.Snapshot))
            {
                done.TrySetResult();
            }
        }

        host.SnapshotChanged += Look;
        try
        {
            Look(null);
            await done.Task.WaitAsync(Patience);
            return null;
        }
        catch (TimeoutException)
        {
            return Problem.Of(ProblemCode.TimedOut, $"The lab did not show the change within {Patience.TotalSeconds} s.", ("seconds", $"{Patience.TotalSeconds}"));
        }
        finally
        {
            host.SnapshotChanged -= Look;
        }
    }
}
