using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>Something that usually goes wrong in a step, recognised by what it leaves in the kernel, however it was done.</summary>
public sealed record Mistake
{
    /// <summary>Its name within the lesson; the texts have the diagnosis under it.</summary>
    public required string Key { get; init; }

    /// <summary>The commands that make it, typed where the step begins; the tests replay them.</summary>
    public required EquatableList<LessonCommand> Commands { get; init; }

    /// <summary>Key of the check of the step that stays red.</summary>
    public required string Check { get; init; }

    /// <summary>What that check's evidence says then.</summary>
    public required string Evidence { get; init; }

    /// <summary>The diagnosis is shown while all of this holds.</summary>
    public required EquatableList<Symptom> When { get; init; }
}
