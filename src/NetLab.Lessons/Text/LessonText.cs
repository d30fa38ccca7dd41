using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>en.md or ko.md: a lesson's words in one language.</summary>
/// <param name="Title">The lesson's name.</param>
/// <param name="Summary">What it is about, in a sentence or two.</param>
/// <param name="Goals">What one is able to do afterwards.</param>
/// <param name="Sections">By <see cref="TextSection.Key"/>.</param>
public sealed record LessonText(string Title, string Summary, EquatableList<string> Goals, IReadOnlyDictionary<string, TextSection> Sections)
{
    /// <summary>The key of the text at the end.</summary>
    public const string Finish = "finish";

    /// <summary>A step's words.</summary>
    public TextSection Step(string key) => Sections[key];

    /// <summary>A hint's words.</summary>
    public TextSection Hint(string key) => Sections[$"hint:{key}"];

    /// <summary>A question's words.</summary>
    public TextSection Question(string key) => Sections[$"question:{key}"];

    /// <summary>What is said once a question is answered right, or null.</summary>
    public TextSection? Explanation(string key) => Sections.GetValueOrDefault($"answer:{key}");

    /// <summary>What is said of a mistake.</summary>
    public TextSection Diagnosis(string key) => Sections[$"mistake:{key}"];
}
