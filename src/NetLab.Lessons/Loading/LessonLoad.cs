namespace NetLab.Lessons;

/// <summary>What came of reading a lesson.</summary>
/// <param name="Lesson">The lesson, null where there are errors.</param>
/// <param name="Errors">Everything that is wrong.</param>
public sealed record LessonLoad(Lesson? Lesson, IReadOnlyList<LessonError> Errors);
