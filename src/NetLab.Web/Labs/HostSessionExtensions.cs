using NetLab.Client;
using NetLab.Topology;

namespace NetLab.Web.Labs;

/// <summary>Waiting for a session.</summary>
public static class HostSessionExtensions
{
    /// <summary>Done when the session hears its host.</summary>
    /// <exception cref="ProblemException">It does not within this time.</exception>
    public static async Task LiveAsync(this IHostSession host, TimeSpan atMost)
    {
        var live = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.StateChanged += Look;
        try
        {
            Look();
            await live.Task.WaitAsync(atMost);
        }
        catch (TimeoutException)
        {
            throw new ProblemException(Problem.Of(ProblemCode.AgentUnavailable, $"The lab {host.Name} was started, but its agent does not answer after {atMost.TotalSeconds:0} s."));
        }
        finally
        {
            host.StateChanged -= Look;
        }

        void Look()
        {
            if (host.State is SessionState.Live)
            {
                live.TrySetResult();
            }
        }
    }
}
