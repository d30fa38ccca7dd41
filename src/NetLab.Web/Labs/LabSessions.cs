using NetLab.Client;

namespace NetLab.Web.Labs;

/// <summary>The labs that this server is connected to: connected when first asked for, let go when they have ended.</summary>
public sealed class LabSessions(Func<string, IHostSession> connect) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LabSession> _sessions = [];

    /// <summary>The lab's session; the caller has seen that there is such a lab.</summary>
    public LabSession Get(string name)
    {
        lock (_gate)
        {
            if (_sessions.TryGetValue(name, out var known) && known.Host.State is not SessionState.Ended)
            {
                return known;
            }

            var session = new LabSession(connect(name));
            session.Host.StateChanged += () => ForgetWhenEnded(name, session);
            return _sessions[name] = session;
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<LabSession> all;
        lock (_gate)
        {
            all = [.. _sessions.Values];
            _sessions.Clear();
        }

        foreach (var session in all)
        {
            await session.DisposeAsync();
        }
    }

    private void ForgetWhenEnded(string name, LabSession session)
    {
        if (session.Host.State is not SessionState.Ended)
        {
            return;
        }

        lock (_gate)
        {
            if (_sessions.GetValueOrDefault(name) == session)
            {
                _sessions.Remove(name);
            }
        }

        // Not here: the session raises its events one after the other, and disposing waits for the last of them.
        _ = Task.Run(() => session.DisposeAsync().AsTask());
    }
}
