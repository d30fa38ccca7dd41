using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Labs;

/// <summary>A connection to a lab for the length of one command.</summary>
internal static class LabSession
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Connects.</summary>
    /// <exception cref="ProblemException">The lab's agent does not answer.</exception>
    public static async Task<HostSession> OpenAsync(RuntimeFolders folders, string name, CancellationToken cancel)
    {
        var session = new HostSession(folders, name);
        try
        {
            await ConnectedAsync(session, cancel);
            return session;
        }
        catch (Exception e)
        {
            await session.DisposeAsync();
            throw e is TimeoutException ? Unavailable(name) : e;
        }
    }

    private static async Task ConnectedAsync(HostSession session, CancellationToken cancel)
    {
        var settled = new TaskCompletionSource<SessionState>(TaskCreationOptions.RunContinuationsAsynchronously);
        session.StateChanged += Look;
        Look();
        if (await settled.Task.WaitAsync(Patience, cancel) is SessionState.Ended)
        {
            throw Unavailable(session.Name);
        }

        session.StateChanged -= Look;

        void Look()
        {
            if (session.State is SessionState.Live or SessionState.Ended)
            {
                settled.TrySetResult(session.State);
            }
        }
    }

    private static ProblemException Unavailable(string name) =>
        new(Problem.Of(ProblemCode.AgentUnavailable, $"The agent of the lab {name} does not answer. End the lab and start it anew: netlab lab rm {name}"));
}
