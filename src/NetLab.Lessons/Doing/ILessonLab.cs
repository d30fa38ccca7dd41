using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A lab as lessons need it: seen, changed, tried out.</summary>
public interface ILessonLab
{
    /// <summary>The lab as last heard.</summary>
    Snapshot Snapshot { get; }

    /// <summary><see cref="Snapshot"/> changed. Comes on any thread.</summary>
    event Action? Changed;

    /// <summary>Carries an action out.</summary>
    Task<ActionOutcome> ExecuteAsync(HostAction action);

    /// <summary>Runs a command to its end.</summary>
    Task<CommandOutcome> RunAsync(LessonCommand command);

    /// <summary>Tries a fact out.</summary>
    Task<ProbeOutcome> ProbeAsync(ProbeFact fact, CancellationToken cancellationToken);
}
