namespace NetLab.Topology;

/// <summary>Why something could not be done, as data: a code, a full sentence in English, and the values that a translation needs.</summary>
/// <param name="Code">Which of the closed list.</param>
/// <param name="Text">What was asked, what the kernel answered, what to do.</param>
/// <param name="Data">Named values; see each <see cref="ProblemCode"/>.</param>
public sealed record Problem(ProblemCode Code, string Text, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>A problem with the data given as pairs.</summary>
    public static Problem Of(ProblemCode code, string text, params ReadOnlySpan<(string Name, string Value)> data)
    {
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in data)
        {
            values[name] = value;
        }

        return new Problem(code, text, values);
    }
}
