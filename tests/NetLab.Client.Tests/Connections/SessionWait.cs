using NetLab.Topology;

namespace NetLab.Client.Tests.Connections;

internal static class SessionWait
{
    /// <summary>Waits for something that the session tells.</summary>
    public static async Task UntilAsync(this HostSession session, Func<bool> condition, int seconds = 20)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        session.StateChanged += Check;
        session.SnapshotChanged += OnSnapshot;
        Check();
        await happened.Task.WaitAsync(TimeSpan.FromSeconds(seconds));
        session.StateChanged -= Check;
        session.SnapshotChanged -= OnSnapshot;

        void OnSnapshot(SnapshotDiff? diff) => Check();

        void Check()
        {
            if (condition())
            {
                happened.TrySetResult();
            }
        }
    }
}
