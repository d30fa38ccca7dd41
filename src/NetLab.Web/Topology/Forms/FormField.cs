namespace NetLab.Web.Topology;

/// <summary>One value that a form asks for.</summary>
/// <param name="Name">What it is called in the form, and the key of its label.</param>
/// <param name="Value">What is proposed.</param>
public sealed record FormField(string Name, string Value)
{
    /// <summary>What there is to choose from; null for free text. A choice may have a text of its own for people.</summary>
    public IReadOnlyList<(string Value, string Text)>? Choices { get; init; }

    /// <summary>Filled into the label.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Whether it may be left empty.</summary>
    public bool Optional { get; init; }

    /// <summary>Key of a line of explanation, null for none.</summary>
    public string? Hint { get; init; }

    public static FormField OneOf(string name, string value, IEnumerable<string> choices) =>
        new(name, value) { Choices = choices.Select(choice => (choice, choice)).ToList() };
}
