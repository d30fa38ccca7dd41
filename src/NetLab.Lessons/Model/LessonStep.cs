using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>One step of a lesson.</summary>
public sealed record LessonStep
{
    /// <summary>Its name in the texts and in kept progress.</summary>
    public required string Key { get; init; }

    /// <summary>Done to the lab when the learner says so: the fault of a find-and-mend step.</summary>
    public EquatableList<HostAction> Prepare { get; init; } = [];

    /// <summary>The commands that the learner is offered.</summary>
    public EquatableList<LessonCommand> Commands { get; init; } = [];

    /// <summary>What must hold when the step is done.</summary>
    public EquatableList<Check> Checks { get; init; } = [];

    /// <summary>Keys of hints, from a nudge to nearly the answer.</summary>
    public EquatableList<string> Hints { get; init; } = [];

    /// <summary>"Show me", and what the tests replay.</summary>
    public EquatableList<HostAction> Solution { get; init; } = [];

    /// <summary>Keys of commands that belong to the solution too, run after its actions.</summary>
    public EquatableList<string> Run { get; init; } = [];

    /// <summary>What the learner is asked.</summary>
    public EquatableList<Question> Questions { get; init; } = [];

    /// <summary>What usually goes wrong here.</summary>
    public EquatableList<Mistake> Mistakes { get; init; } = [];

    /// <summary>Keys of earlier steps whose facts need not hold any more once this one is reached.</summary>
    public EquatableList<string> Undoes { get; init; } = [];
}
