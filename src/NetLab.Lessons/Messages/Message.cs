using System.Globalization;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A sentence as data: which one, and what goes into it; so that it can be read in every language that there are texts for (Texts.resx, Texts.ko.resx).</summary>
/// <param name="Key">Which sentence.</param>
/// <param name="Arguments">What goes into it, in the sentence's order.</param>
public sealed record Message(string Key, EquatableList<string> Arguments)
{
    /// <summary>A sentence with these values. Names that the kernel reported are hostile text: control and direction characters are made visible here, once for all.</summary>
    public static Message Of(string key, params IEnumerable<string> arguments) => new(key, arguments.Select(Visible).ToEquatableList());

    /// <summary>The sentence in a culture's language, English where there is none in it.</summary>
    public string ToText(CultureInfo? culture = null) => Texts.Format(Key, Arguments, culture ?? CultureInfo.CurrentUICulture);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => ToText(CultureInfo.InvariantCulture);

    private static string Visible(string value) =>
        string.Concat(value.Select(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate ? '\uFFFD' : c));
}
