namespace NetLab.Client;

/// <summary>What clients do with any session.</summary>
public static class HostSessionExtensions
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
