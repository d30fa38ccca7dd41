using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>Does to a lab what a lesson's plan says.</summary>
public sealed class LessonDoer(ILessonLab lab, LessonPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Carries actions out and waits until the snapshot shows them. What is so already is no problem; the first problem ends it.</summary>
    public async Task<Problem?> DoAsync(IEnumerable<HostAction> actions)
    {
        var version = lab.Snapshot.Version;
        foreach (var action in actions)
        {
            var outcome = await lab.ExecuteAsync(action);
            if (outcome.Problem is { Code: not ProblemCode.AlreadyExists } problem)
            {
                return problem;
            }

            version = Math.Max(version, outcome.Version);
        }

        return await UntilAsync(snapshot => snapshot.Version >= version) ? null : TooLong();
    }

    /// <summary>Makes the lab what it is when every step before this one is done: empty, set up, and each step's solution.</summary>
    public async Task<Problem?> RestoreAsync(int index)
    {
        var problem = await ClearAsync() ?? await DoAsync(plan.Setup);
        foreach (var step in plan.Steps.Take(index))
        {
            problem ??= await DoAsync([.. step.Prepare, .. step.Solution]);
            foreach (var command in step.Commands.Where(command => step.Run.Contains(command.Key)))
            {
                problem ??= (await lab.RunAsync(command)).Problem;
            }
        }

        return problem;
    }

    /// <summary>Waits until the lab is so; false where it took too long.</summary>
    public async Task<bool> UntilAsync(Func<Snapshot, bool> reached, TimeSpan? patience = null)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lab.Changed += Look;
        try
        {
            Look();
            await done.Task.WaitAsync(patience ?? Patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lab.Changed -= Look;
        }

        void Look()
        {
            if (reached(lab.Snapshot))
            {
                done.TrySetResult();
            }
        }
    }

    private async Task<Problem?> ClearAsync()
    {
        foreach (var action in ResetPlan.For(lab.Snapshot))
        {
            if ((await lab.ExecuteAsync(action)).Problem is { Code: not ProblemCode.NotFound } problem)
            {
                return problem;
            }
        }

        return await UntilAsync(snapshot => ResetPlan.For(snapshot).Count == 0) ? null : TooLong();
    }

    private static Problem TooLong() =>
        Problem.Of(ProblemCode.TimedOut, $"The lab did not show the change within {Patience.TotalSeconds} s.", ("seconds", $"{Patience.TotalSeconds}"));
}
