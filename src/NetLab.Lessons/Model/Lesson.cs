namespace NetLab.Lessons;

/// <summary>A lesson: its plan, and its words in every language.</summary>
/// <param name="Folder">Where it was read from.</param>
/// <param name="Plan">What it does and watches.</param>
/// <param name="Texts">By language: "en", "ko".</param>
public sealed record Lesson(string Folder, LessonPlan Plan, IReadOnlyDictionary<string, LessonText> Texts)
{
    /// <summary>The languages that every lesson is written in.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ko"];

    /// <summary>The words in a language, English where there are none in it.</summary>
    public LessonText In(string language) => Texts.TryGetValue(language, out var text) ? text : Texts["en"];
}
