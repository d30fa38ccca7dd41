using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>
/// Watches the facts of a lesson on a host: those of the step that was reached and of the steps before it that it does not undo. Facts of state are looked at with each snapshot, those that must be tried by
/// <see cref="ProbeRunner"/>s. Safe to call from several threads.
/// </summary>
public sealed class LessonWatch : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly LessonPlan _plan;
    private readonly Func<IReadOnlyList<LogEntry>> _log;
    private readonly Dictionary<string, CheckState> _states = [];
    private readonly Dictionary<string, ProbeRunner> _probes = [];
    private readonly Dictionary<string, DateTimeOffset> _probedAt = [];
    private Snapshot _snapshot = Snapshot.Empty;
    private int _reached;

    /// <summary>Begins with nothing seen.</summary>
    /// <param name="plan">The lesson.</param>
    /// <param name="prober">Tries facts out.</param>
    /// <param name="log">The host's log, oldest first.</param>
    public LessonWatch(LessonPlan plan, Prober prober, Func<IReadOnlyList<LogEntry>> log)
    {
        (_plan, _log) = (plan, log);
        foreach (var check in plan.Steps.SelectMany(step => step.Checks))
        {
            _states[check.Key] = new CheckState(check, Finding.NotYet("not-watched"));
            if (check.Fact is ProbeFact fact)
            {
                _probes[check.Key] = new ProbeRunner(fact, prober, finding => Probed(check, finding), _stop.Token);
            }
        }
    }

    /// <summary>A check's state changed. Raised on any thread, outside of the lock.</summary>
    public event Action? Changed;

    /// <summary>A step's checks as they stand, in the file's order.</summary>
    public IReadOnlyList<CheckState> Of(LessonStep step)
    {
        lock (_gate)
        {
            return [.. step.Checks.Select(check => _states[check.Key] with { Trying = _probes.TryGetValue(check.Key, out var probe) && probe.Running })];
        }
    }

    /// <summary>The mistakes of a step that have been made, by what the kernel shows.</summary>
    public IReadOnlyList<Mistake> Made(LessonStep step)
    {
        lock (_gate)
        {
            return [.. step.Mistakes.Where(mistake => !_states[mistake.Check].Passed && mistake.When.All(symptom => symptom.Holds(_snapshot)))];
        }
    }

    /// <summary>Whether a step's facts still have to hold, now that a later step was reached.</summary>
    public bool Counts(LessonStep step)
    {
        lock (_gate)
        {
            return CountsAlready(step);
        }
    }

    /// <summary>The learner is at this step.</summary>
    public void Reach(int step)
    {
        lock (_gate)
        {
            _reached = step;
        }

        Look();
    }

    /// <summary>The host is like this now.</summary>
    public void Update(Snapshot snapshot)
    {
        lock (_gate)
        {
            _snapshot = snapshot;
        }

        Look();
    }

    /// <summary>Forgets what was seen: after a reset nothing was broken by anybody.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            foreach (var (key, state) in _states)
            {
                _states[key] = new CheckState(state.Check, Finding.NotYet("not-watched"));
            }

            foreach (var probe in _probes.Values)
            {
                probe.Forget();
            }
        }

        Look();
    }

    /// <summary>Stops trying things out.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Look()
    {
        bool changed;
        lock (_gate)
        {
            if (_stop.IsCancellationRequested || _snapshot.Root is null)
            {
                return;
            }

            var before = _states.Values.ToList();
            foreach (var step in _plan.Steps.Take(_reached + 1).Where(CountsAlready))
            {
                LookAt(step);
            }

            changed = !before.SequenceEqual(_states.Values);
        }

        if (changed)
        {
            Changed?.Invoke();
        }
    }

    private void LookAt(LessonStep step)
    {
        foreach (var check in step.Checks)
        {
            if (check.Fact is StateFact fact)
            {
                Set(check, check.Judge(fact.Look(_snapshot)), _snapshot.TakenAt);
            }
        }

        // A ping across a cable that is not there says nothing that the checks before it do not say better.
        var ready = step.Checks.All(check => check.Fact is not StateFact || check.Fact.Band == CheckBand.Reachability || _states[check.Key].Passed);
        foreach (var check in step.Checks.Where(check => check.Fact is ProbeFact))
        {
            if (ready)
            {
                _probedAt[check.Key] = _snapshot.TakenAt;
                if (_states[check.Key].Finding.Evidence.Key is "not-watched" or "probe-waits")
                {
                    Set(check, Finding.NotYet("probe-running"), _snapshot.TakenAt);
                }

                _probes[check.Key].Want(ProbeScope.Of(_snapshot, ((ProbeFact)check.Fact).From));
            }
            else
            {
                _probes[check.Key].Forget();
                Set(check, Finding.NotYet("probe-waits"), _snapshot.TakenAt);
            }
        }
    }

    private void Probed(Check check, Finding finding)
    {
        lock (_gate)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            // What was tried before the checks above it broke is out of date.
            var step = _plan.Steps.First(step => step.Checks.Contains(check));
            if (CountsAlready(step) && _states[check.Key].Finding.Evidence.Key != "probe-waits")
            {
                Set(check, check.Judge(finding), _probedAt[check.Key]);
            }
        }

        Changed?.Invoke();
    }

    private void Set(Check check, Finding finding, DateTimeOffset at) =>
        _states[check.Key] = _states[check.Key].After(finding, at, since => Culprit.Find(_log(), check.Fact, since, at));

    private bool CountsAlready(LessonStep step) =>
        !_plan.Steps.Take(_reached + 1).Any(later => later.Undoes.Contains(step.Key));
}
