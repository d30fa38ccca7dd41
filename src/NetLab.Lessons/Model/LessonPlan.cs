using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>lesson.yaml: what a lesson does and watches, without a word for people.</summary>
public sealed record LessonPlan
{
    /// <summary>The lesson's id: small letters, digits, dashes; the name of its folder after the number.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the course, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is there when it begins.</summary>
    public EquatableList<HostAction> Setup { get; init; } = [];

    /// <summary>In the order of doing.</summary>
    public required EquatableList<LessonStep> Steps { get; init; }
}
