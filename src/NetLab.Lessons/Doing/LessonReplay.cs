using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>
/// Plays a lesson through on a lab of its own: every check red before its step, green after the commands as typed, green after the solution, red again when that is undone; each mistake with its diagnosis; each question
/// with an answer. What a lesson says is true of the kernel that it was replayed on.
/// </summary>
public sealed class LessonReplay(ILessonLab lab, LessonPlan plan)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly LessonDoer _doer = new(lab, plan);

    /// <summary>Plays all of it. Each row is given as soon as it is known.</summary>
    public async IAsyncEnumerable<ReplayRow> RunAsync()
    {
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            foreach (var part in (Func<int, IAsyncEnumerable<ReplayRow>>[])[MistakesAsync, TypedAsync, SolvedAsync, UndoneAsync, AskedAsync])
            {
                await foreach (var row in part(i))
                {
                    yield return row;
                }
            }
        }
    }

    private async IAsyncEnumerable<ReplayRow> MistakesAsync(int index)
    {
        var step = plan.Steps[index];
        foreach (var mistake in step.Mistakes)
        {
            yield return await StartAsync(index, $"mistake {mistake.Key}");
            foreach (var command in mistake.Commands)
            {
                await lab.RunAsync(command);
            }

            var check = step.Checks.First(check => check.Key == mistake.Check);
            var diagnosed = await _doer.UntilAsync(snapshot => mistake.When.All(symptom => symptom.Holds(snapshot)), Patience);
            var finding = await FindAsync(check, finding => finding.Status != FindingStatus.Passed && finding.Evidence.Key == mistake.Evidence);
            yield return new ReplayRow(step.Key, $"mistake {mistake.Key}", $"{check.Key} red: {mistake.Evidence}", Is(finding, passed: false) && finding.Evidence.Key == mistake.Evidence, $"{finding.Evidence}");
            yield return new ReplayRow(step.Key, $"mistake {mistake.Key}", "diagnosed", diagnosed, diagnosed ? "by what the kernel shows" : "its facts do not hold");
        }
    }

    private async IAsyncEnumerable<ReplayRow> TypedAsync(int index)
    {
        var step = plan.Steps[index];
        yield return await StartAsync(index, "typed");
        foreach (var check in step.Checks)
        {
            yield return await CheckAsync(step, check, passed: false, "before");
        }

        foreach (var command in step.Commands)
        {
            var outcome = await lab.RunAsync(command);

            // In a step that begins with a fault, the commands are for looking at it and may fail.
            var ok = outcome.Problem is null && (outcome.ExitCode == 0 || step.Prepare.Count > 0);
            yield return new ReplayRow(step.Key, $"{command.Line}", step.Prepare.Count > 0 ? "runs" : "exit code 0", ok, outcome.Problem?.Text ?? $"{outcome.ExitCode} {(ok ? "" : outcome.Output)}".Trim());
        }

        foreach (var check in step.Prepare.Count > 0 ? [] : step.Checks)
        {
            yield return await CheckAsync(step, check, passed: true, "typed");
        }
    }

    private async IAsyncEnumerable<ReplayRow> SolvedAsync(int index)
    {
        var step = plan.Steps[index];
        yield return await StartAsync(index, "solution");
        yield return Row(step, "solution", await SolveAsync(step));
        var undone = plan.Steps.Take(index + 1).SelectMany(later => later.Undoes).ToHashSet();
        foreach (var earlier in plan.Steps.Take(index + 1).Where(earlier => !undone.Contains(earlier.Key)))
        {
            foreach (var check in earlier.Checks)
            {
                yield return await CheckAsync(step, check, passed: true, earlier == step ? "after" : $"still, from {earlier.Key}");
            }
        }
    }

    // Goes on where the solution ended: takes it back, and does it again.
    private async IAsyncEnumerable<ReplayRow> UndoneAsync(int index)
    {
        var step = plan.Steps[index];
        if (step.Solution.Count == 0)
        {
            yield break;
        }

        yield return await StartAsync(index, "to be broken");
        var inverses = new Stack<HostAction>();
        foreach (var action in step.Solution)
        {
            var outcome = await lab.ExecuteAsync(action);
            yield return Row(step, action.Commands.First(), outcome.Problem ?? (outcome.Inverse is null ? Problem.Of(ProblemCode.Internal, "It has no inverse.") : null));
            inverses.Push(outcome.Inverse ?? action);
        }

        foreach (var check in step.Checks)
        {
            yield return await CheckAsync(step, check, passed: true, "before it is broken");
        }

        yield return Row(step, "broken again", await _doer.DoAsync(inverses));
        foreach (var check in step.Checks)
        {
            yield return await CheckAsync(step, check, passed: false, "broken");
        }

        yield return Row(step, "mended", await SolveAsync(step));
        foreach (var check in step.Checks)
        {
            yield return await CheckAsync(step, check, passed: true, "mended");
        }
    }

    private async IAsyncEnumerable<ReplayRow> AskedAsync(int index)
    {
        var step = plan.Steps[index];
        if (step.Questions.Count > 0)
        {
            yield return await StartAsync(index, "questions");
            yield return Row(step, "questions", await SolveAsync(step));
        }

        foreach (var question in step.Questions)
        {
            var right = question.Answer.Right(lab.Snapshot);
            var ok = right is not null && question.Answer.IsRight(lab.Snapshot, right) && !question.Answer.IsRight(lab.Snapshot, "surely wrong");
            yield return new ReplayRow(step.Key, $"question {question.Key}", "has one right answer", ok, right ?? "nothing to ask for");
        }
    }

    private async Task<ReplayRow> StartAsync(int index, string what) =>
        Row(plan.Steps[index], $"start: {what}", await _doer.RestoreAsync(index) ?? await _doer.DoAsync(plan.Steps[index].Prepare));

    private async Task<Problem?> SolveAsync(LessonStep step)
    {
        var problem = await _doer.DoAsync(step.Solution);
        foreach (var command in step.Commands.Where(command => step.Run.Contains(command.Key)))
        {
            problem ??= (await lab.RunAsync(command)).Problem;
        }

        return problem;
    }

    private async Task<ReplayRow> CheckAsync(LessonStep step, Check check, bool passed, string when)
    {
        var finding = await FindAsync(check, finding => Is(finding, passed));
        return new ReplayRow(step.Key, $"{check.Key} {when}", passed ? "green" : "red", Is(finding, passed), $"{finding.Evidence}");
    }

    private static bool Is(Finding finding, bool passed) => (finding.Status == FindingStatus.Passed) == passed;

    // The kernel may be a moment behind: what is expected has some time to come about, by its events; a try that fails is made once more.
    private async Task<Finding> FindAsync(Check check, Func<Finding, bool> expected)
    {
        if (check.Fact is StateFact fact)
        {
            await _doer.UntilAsync(snapshot => expected(check.Judge(fact.Look(snapshot))), Patience);
            return check.Judge(fact.Look(lab.Snapshot));
        }

        var finding = await TryAsync(check);
        return expected(finding) ? finding : await TryAsync(check);
    }

    private async Task<Finding> TryAsync(Check check)
    {
        var fact = (ProbeFact)check.Fact;
        return check.Judge(fact.Judge(await lab.ProbeAsync(fact, CancellationToken.None)));
    }

    private static ReplayRow Row(LessonStep step, string what, Problem? problem) => new(step.Key, what, "done", problem is null, problem?.Text ?? "");
}
