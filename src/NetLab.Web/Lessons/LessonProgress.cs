using NetLab.Topology;

namespace NetLab.Web.Lessons;

/// <summary>How far a lab's lesson has come; kept as JSON.</summary>
public sealed record LessonProgress
{
    /// <summary>The lesson's id.</summary>
    public required string Lesson { get; init; }

    /// <summary>Key of the step that is open.</summary>
    public required string Step { get; init; }

    /// <summary>Key of the furthest step that was opened.</summary>
    public required string Furthest { get; init; }

    /// <summary>Keys of steps whose checks were all green once.</summary>
    public EquatableList<string> Met { get; init; } = [];

    /// <summary>Keys of steps whose preparation was carried out.</summary>
    public EquatableList<string> Prepared { get; init; } = [];

    /// <summary>Right answers by the question's key.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>How many hints of a step were shown, by its key.</summary>
    public IReadOnlyDictionary<string, int> Hints { get; init; } = new Dictionary<string, int>();

    /// <summary>The page at the end was reached.</summary>
    public bool Finished { get; init; }
}
