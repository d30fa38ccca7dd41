using System.Xml.Linq;

namespace NetLab.Architecture.Tests;

/// <summary>All that the page says, it says in English and in Korean.</summary>
public class TranslationTests
{
    public static TheoryData<string> English => [.. Resources.Where(path => !path.EndsWith(".ko.resx", StringComparison.Ordinal))];

    private static IEnumerable<string> Resources => Repository.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".resx", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(English))]
    public void Korean_HasTheSameKeysAndPlaces(string english)
    {
        var korean = english.Replace(".resx", ".ko.resx", StringComparison.Ordinal);
        Assert.True(Repository.Files.Contains(korean), $"{korean} is missing.");
        var (texts, translations) = (Read(english), Read(korean));
        Assert.Equal(texts.Keys.Order(StringComparer.Ordinal), translations.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.Equal(Places(text.Value), Places(translations[text.Key])));
    }

    [Fact]
    public void Korean_StandsBesideEnglish() =>
        Assert.All(Resources.Where(path => path.EndsWith(".ko.resx", StringComparison.Ordinal)), path => Assert.Contains(path.Replace(".ko.resx", ".resx", StringComparison.Ordinal), Repository.Files));

    [Fact]
    public void Texts_AreNotEmpty() =>
        Assert.Empty(from path in Resources from text in Read(path) where string.IsNullOrWhiteSpace(text.Value) select $"{path}: {text.Key}");

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Parse(Repository.Read(path)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    /// <summary>The {0}, {1}... that are filled in; a translation may have them in another order.</summary>
    private static string Places(string text) =>
        string.Join(',', Enumerable.Range(0, 10).Where(n => text.Contains($"{{{n}", StringComparison.Ordinal)));
}
