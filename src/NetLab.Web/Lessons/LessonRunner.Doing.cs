using NetLab.Lessons;
using NetLab.Topology;

namespace NetLab.Web.Lessons;

/// <summary>What it does to the lab, one thing at a time. Each answers with the problem that stopped it, or null.</summary>
public sealed partial class LessonRunner
{
    /// <summary>Opens a lesson and sets its lab up.</summary>
    public Task<Problem?> StartAsync(Lesson lesson) => DoAsync(async () =>
    {
        var first = lesson.Plan.Steps[0].Key;
        Open(lesson, new LessonProgress { Lesson = lesson.Plan.Id, Step = first, Furthest = first });
        Keep(Progress!);
        return await _doer!.DoAsync(lesson.Plan.Setup);
    });

    /// <summary>Takes the lab back to where the lesson begins, and the learner too.</summary>
    public Task<Problem?> ResetAsync() => DoAsync(async () =>
    {
        var problem = await _doer!.RestoreAsync(0);
        var first = Lesson!.Plan.Steps[0].Key;
        Keep(new LessonProgress { Lesson = Lesson.Plan.Id, Step = first, Furthest = first });
        StartWatching(0);
        return problem;
    });

    /// <summary>Makes the lab what it is when every step before the open one is done.</summary>
    public Task<Problem?> CatchUpAsync() => DoAsync(async () =>
    {
        var problem = await _doer!.RestoreAsync(Index);
        StandAt(Index);
        return problem;
    });

    /// <summary>Does what the open step needs beforehand.</summary>
    public Task<Problem?> PrepareAsync() => DoAsync(async () =>
    {
        var step = Lesson!.Plan.Steps[Index];
        if (await _doer!.DoAsync(step.Prepare) is not null)
        {
            // The lab is not where the step starts from: bring it there first.
            if (await _doer!.RestoreAsync(Index) is { } problem)
            {
                return problem;
            }

            StandAt(Index);
            if (await _doer!.DoAsync(step.Prepare) is { } refused)
            {
                return refused;
            }
        }

        // Who made the fault is for the learner to find out, so nothing counts as broken by it.
        StartWatching(IndexOf(Progress!.Furthest));
        Keep(Progress with { Prepared = [.. Progress.Prepared.Except([step.Key]), step.Key] });
        return null;
    });

    /// <summary>Does the open step's solution, from wherever the lab is. The commands that belong to it are left to the caller to run where they can be seen.</summary>
    public Task<Problem?> ShowAsync() => DoAsync(async () =>
    {
        var step = Lesson!.Plan.Steps[Index];
        if (IsPrepared(step) && await _doer!.DoAsync(step.Solution) is null)
        {
            return null;
        }

        // Something is in the way: a mistake, or a step that was skipped.
        if (await _doer!.RestoreAsync(Index) is { } problem)
        {
            return problem;
        }

        StandAt(Index);
        if (await _doer!.DoAsync(step.Prepare) is { } refused)
        {
            return refused;
        }

        Keep(Progress! with { Prepared = [.. Progress!.Prepared.Except([step.Key]), step.Key] });
        return await _doer!.DoAsync(step.Solution);
    });

    // The lab is now at this step's beginning: what comes before is done, what comes after is not.
    private void StandAt(int index)
    {
        var before = Lesson!.Plan.Steps.Take(index).Select(step => step.Key).ToEquatableList();
        Keep(Progress! with { Step = Lesson.Plan.Steps[index].Key, Furthest = Lesson.Plan.Steps[index].Key, Met = before, Prepared = before, Finished = false });
        StartWatching(index);
    }

    private void StartWatching(int index)
    {
        _watch!.Reach(index);
        _watch.Update(_host.Snapshot);
        _watch.Forget();
    }

    private async Task<Problem?> DoAsync(Func<Task<Problem?>> work)
    {
        await _busy.WaitAsync();
        Busy = true;
        Changed?.Invoke();
        try
        {
            return await work();
        }
        finally
        {
            Busy = false;
            _busy.Release();
            Settle();
        }
    }
}
