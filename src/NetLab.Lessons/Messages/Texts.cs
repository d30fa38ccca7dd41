using System.Globalization;
using System.Resources;

namespace NetLab.Lessons;

/// <summary>The sentences of <see cref="Message"/>s.</summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>The keys that have a text in this very language, without falling back.</summary>
    public static IReadOnlyDictionary<string, string> In(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];

    internal static string Format(string key, IReadOnlyList<string> arguments, CultureInfo culture)
    {
        var text = Resources.GetString(key, culture) ?? throw new ArgumentException($"There is no sentence \"{key}\" in Texts.resx.", nameof(key));
        return string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);
    }
}
