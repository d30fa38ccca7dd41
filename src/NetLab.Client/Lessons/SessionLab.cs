using NetLab.Contracts;
using NetLab.Lessons;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>A host's session as lessons see it. What it does is in the log as the lesson's.</summary>
public sealed class SessionLab : ILessonLab
{
    // A ping that gets no answer ends well before; whatever else runs longer is no lesson's command.
    private const int CommandSeconds = 30;
    private const int KeptOutput = 2000;
    private readonly IHostSession _host;

    /// <summary>Begins to follow the session's snapshot.</summary>
    public SessionLab(IHostSession host)
    {
        _host = host;
        host.SnapshotChanged += _ => Changed?.Invoke();
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public Snapshot Snapshot => _host.Snapshot;

    /// <inheritdoc/>
    public async Task<ActionOutcome> ExecuteAsync(HostAction action)
    {
        var result = await _host.ExecuteAsync(action, Origin.Lesson);
        return new ActionOutcome(result.Problem, result.Inverse, result.Version);
    }

    /// <inheritdoc/>
    public async Task<CommandOutcome> RunAsync(LessonCommand command)
    {
        try
        {
            var typed = CommandLine.Parse(command.Line);
            var request = new CommandRequest(Guid.NewGuid(), command.Namespace, typed.Arguments, Origin.Lesson, CommandSeconds, typed.Redirection);
            var running = await _host.StartAsync(request);
            var output = "";
            await foreach (var chunk in running.ReadAsync())
            {
                output += chunk.Text;
                output = output[^Math.Min(output.Length, KeptOutput)..];
            }

            var exit = await running.Exit;
            return new CommandOutcome(exit.Problem, exit.ExitCode, output);
        }
        catch (ProblemException exception)
        {
            return new CommandOutcome(exception.Problem, -1, "");
        }
    }

    /// <inheritdoc/>
    public async Task<ProbeOutcome> ProbeAsync(ProbeFact fact, CancellationToken cancellationToken)
    {
        var request = fact switch
        {
            PingFact ping => new ProbeRequest(ping.Namespace, ProbeKind.Ping, ping.Target),
            _ => throw new NotSupportedException($"Nothing tries a {fact.GetType().Name} out."),
        };
        var result = await _host.ProbeAsync(request, cancellationToken);
        return new ProbeOutcome(result.Succeeded, result.Evidence, result.Problem?.Text);
    }
}
