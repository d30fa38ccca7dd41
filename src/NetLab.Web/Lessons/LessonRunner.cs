using NetLab.Client;
using NetLab.Lessons;

namespace NetLab.Web.Lessons;

/// <summary>The lesson of one lab, whoever looks at it: where it stands, what its checks see, and what it does for the learner. <see cref="Changed"/> comes on any thread.</summary>
public sealed partial class LessonRunner : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _busy = new(1, 1);
    private readonly IHostSession _host;
    private readonly SessionLab _lab;
    private readonly LessonCatalog _catalog;
    private readonly LessonProgressStore _store;
    private LessonWatch? _watch;
    private LessonDoer? _doer;

    public LessonRunner(IHostSession host, LessonCatalog catalog, LessonProgressStore store)
    {
        (_host, _lab, _catalog, _store) = (host, new SessionLab(host), catalog, store);
        if (store.Load(host.Name) is { } progress && catalog.Find(progress.Lesson) is { } lesson && Fits(lesson.Plan, progress))
        {
            Open(lesson, progress);
        }

        host.SnapshotChanged += Look;

        // The entry that tells who broke a check may come after the change itself.
        host.Logged += Look;
    }

    /// <summary>Anything of it changed.</summary>
    public event Action? Changed;

    /// <summary>The lessons that there are.</summary>
    public IReadOnlyList<Lesson> Lessons => _catalog.Lessons;

    /// <summary>The one that is open, or null.</summary>
    public Lesson? Lesson { get; private set; }

    /// <summary>How far it has come; null without a lesson.</summary>
    public LessonProgress? Progress { get; private set; }

    /// <summary>It is doing something to the lab.</summary>
    public bool Busy { get; private set; }

    /// <summary>The open step's place, from 0.</summary>
    public int Index => Progress is null ? 0 : IndexOf(Progress.Step);

    /// <summary>All steps as they stand.</summary>
    public IReadOnlyList<StepView> Steps
    {
        get
        {
            lock (_gate)
            {
                return Lesson is null ? [] : [.. Lesson.Plan.Steps.Select(View)];
            }
        }
    }

    /// <summary>Opens a step.</summary>
    public void GoTo(int index)
    {
        if (Lesson is null || Progress is null || index < 0 || index >= Lesson.Plan.Steps.Count)
        {
            return;
        }

        var furthest = Math.Max(index, IndexOf(Progress.Furthest));
        Keep(Progress with { Step = Lesson.Plan.Steps[index].Key, Furthest = Lesson.Plan.Steps[furthest].Key, Finished = false });
        _watch?.Reach(furthest);
        Settle();
    }

    /// <summary>Opens the page at the end.</summary>
    public void Finish()
    {
        if (Progress is not null)
        {
            Keep(Progress with { Finished = true });
            Changed?.Invoke();
        }
    }

    /// <summary>Shows one more hint of the open step.</summary>
    public void ShowHint()
    {
        if (Lesson is not null && Progress is not null)
        {
            var step = Lesson.Plan.Steps[Index];
            var shown = Math.Min(HintsShown(step) + 1, step.Hints.Count);
            Keep(Progress with { Hints = new Dictionary<string, int>(Progress.Hints) { [step.Key] = shown } });
            Changed?.Invoke();
        }
    }

    /// <summary>How many hints of a step are shown.</summary>
    public int HintsShown(LessonStep step) => Progress?.Hints.GetValueOrDefault(step.Key) ?? 0;

    /// <summary>Answers a question; true where it is right, by the lab as it is now.</summary>
    public bool Answer(Question question, string given)
    {
        if (Progress is null || !question.Answer.IsRight(_host.Snapshot, given))
        {
            return false;
        }

        Keep(Progress with { Answers = new Dictionary<string, string>(Progress.Answers) { [question.Key] = given.Trim() } });
        Settle();
        return true;
    }

    /// <summary>Closes the lesson and forgets its progress; the lab stays as it is.</summary>
    public void Leave()
    {
        Close();
        _store.Save(_host.Name, null);
        Changed?.Invoke();
    }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        _host.SnapshotChanged -= Look;
        _host.Logged -= Look;
        Close();
        _busy.Dispose();
    }

    private void Look(object? news) => _watch?.Update(_host.Snapshot);

    private void Open(Lesson lesson, LessonProgress progress)
    {
        Close();
        lock (_gate)
        {
            (Lesson, Progress) = (lesson, progress);
            _doer = new LessonDoer(_lab, lesson.Plan);
            _watch = new LessonWatch(lesson.Plan, _lab.ProbeAsync, () => _host.Log);
        }

        _watch.Changed += Settle;
        _watch.Reach(IndexOf(progress.Furthest));
        _watch.Update(_host.Snapshot);
    }

    private void Close()
    {
        lock (_gate)
        {
            _watch?.Dispose();
            (Lesson, Progress, _watch) = (null, null, null);
        }
    }

    // Notes the steps whose facts have all come about, and tells everybody.
    private void Settle()
    {
        lock (_gate)
        {
            if (Lesson is not null && Progress is not null)
            {
                foreach (var step in Lesson.Plan.Steps.Take(IndexOf(Progress.Furthest) + 1).Where(step => !Progress.Met.Contains(step.Key) && IsMet(step)))
                {
                    Keep(Progress with { Met = [.. Progress.Met, step.Key] });
                }
            }
        }

        Changed?.Invoke();
    }

    private StepView View(LessonStep step)
    {
        var checks = _watch!.Of(step).OrderBy(state => state.Check.Fact.Band).ToList();
        var done = Progress!.Met.Contains(step.Key) && step.Questions.All(question => Progress.Answers.ContainsKey(question.Key));
        var broken = done && _watch.Counts(step) && checks.Any(state => state.Red);
        return new StepView(step, broken ? StepStatus.Broken : done ? StepStatus.Done : StepStatus.Open, checks, _watch.Made(step), IsPrepared(step));
    }

    // What is gone because it never was counts for nothing: a step that undoes others is met after them.
    private bool IsMet(LessonStep step) =>
        IsPrepared(step) && step.Undoes.All(Progress!.Met.Contains) && _watch!.Of(step).All(state => state is { Passed: true, Trying: false });

    private bool IsPrepared(LessonStep step) => step.Prepare.Count == 0 || Progress!.Prepared.Contains(step.Key);

    private int IndexOf(string key) => Lesson is null ? 0 : Math.Max(0, Lesson.Plan.Steps.Select(step => step.Key).ToList().IndexOf(key));

    private void Keep(LessonProgress progress)
    {
        lock (_gate)
        {
            Progress = progress;
            _store.Save(_host.Name, progress);
        }
    }

    // A lesson that was rewritten meanwhile may have lost a step.
    private static bool Fits(LessonPlan plan, LessonProgress progress) =>
        plan.Steps.Any(step => step.Key == progress.Step) && plan.Steps.Any(step => step.Key == progress.Furthest);
}
