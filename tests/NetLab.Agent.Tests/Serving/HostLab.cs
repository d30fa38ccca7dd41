using System.Text;
using NetLab.Client;
using NetLab.Contracts;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>A lab on the real kernel and a session with its agent.</summary>
public sealed class HostLab : IAsyncDisposable
{
    private HostLab(TestLab lab, HostSession session) => (Lab, Session) = (lab, session);

    public TestLab Lab { get; }

    public HostSession Session { get; }

    public Snapshot Snapshot => Session.Snapshot;

    public static async Task<HostLab> StartAsync(string name)
    {
        var lab = await TestLab.StartAsync(name);
        var session = new HostSession(lab.Folders, lab.Name);
        var started = new HostLab(lab, session);
        await started.UntilAsync(() => session.State == SessionState.Live, "the session is live");
        return started;
    }

    /// <summary>Runs a command line; what it printed, whatever its exit code is.</summary>
    public async Task<(int ExitCode, string Text)> TryRunAsync(string scope, string line, int seconds = 30)
    {
        var typed = CommandLine.Parse(line);
        var command = await Session.StartAsync(new CommandRequest(Guid.NewGuid(), scope, typed.Arguments, Origin.Terminal, seconds, typed.Redirection));
        var text = new StringBuilder();
        await foreach (var output in command.ReadAsync())
        {
            text.Append(output.Text);
        }

        return ((await command.Exit).ExitCode, text.ToString());
    }

    /// <summary>Runs a command line in the host's own namespace that must succeed.</summary>
    public async Task<string> RunAsync(string line, string scope = "")
    {
        var (code, text) = await TryRunAsync(scope, line);
        Assert.True(code == 0, $"{line}: exit code {code}\n{text}");
        return text;
    }

    /// <summary>Does an action that must succeed, and waits until its version is here.</summary>
    public async Task<ActionResult> DoAsync(HostAction action)
    {
        var result = await Session.ExecuteAsync(action, Origin.Page);
        Assert.True(result.Problem is null, result.Problem?.Text);
        await UntilAsync(() => Snapshot.Version >= result.Version, $"version {result.Version} is here");
        return result;
    }

    /// <summary>Waits for something that the session tells; fails after ten seconds.</summary>
    public async Task UntilAsync(Func<bool> condition, string what, Func<string>? state = null)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Check()
        {
            if (condition())
            {
                happened.TrySetResult();
            }
        }

        void OnSnapshot(SnapshotDiff? diff) => Check();
        void OnLog(IReadOnlyList<LogEntry> entries) => Check();
        Session.SnapshotChanged += OnSnapshot;
        Session.Logged += OnLog;
        Session.StateChanged += Check;
        Check();
        try
        {
            await happened.Task.WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what}: not within 10 s\n{state?.Invoke()}");
        }
        finally
        {
            Session.SnapshotChanged -= OnSnapshot;
            Session.Logged -= OnLog;
            Session.StateChanged -= Check;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await Lab.DisposeAsync();
    }
}
