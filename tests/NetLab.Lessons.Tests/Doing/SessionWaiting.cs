using NetLab.Client;

namespace NetLab.Lessons.Tests.Doing;

/// <summary>Waiting for a session.</summary>
internal static class SessionWaiting
{
    /// <summary>Waits until the session is in this state.</summary>
    public static async Task WaitForAsync(this IHostSession host, SessionState state, CancellationToken cancellationToken = default)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.StateChanged += Look;
        try
        {
            Look();
            await reached.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            host.StateChanged -= Look;
        }

        void Look()
        {
            if (host.State == state)
            {
                reached.TrySetResult();
            }
        }
    }
}
