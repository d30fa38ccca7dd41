namespace NetLab.Web.Tests.Lessons;

/// <summary>A clock whose timers ring when the test says so.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly List<Action> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _timers.Add(() => callback(state));
        return new Timer();
    }

    public void Elapse() => _timers.ForEach(ring => ring());

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
