using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetLab.Architecture.Tests;

/// <summary>The page keeps no text that it never says.</summary>
public class UnusedTextTests
{
    private static readonly string[] Sources =
        [.. Repository.Files.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))).Select(Repository.Read)];

    private static readonly HashSet<string> Words = [.. Sources.SelectMany(source => Regex.Matches(source, @"[\w-]+").Select(word => word.Value))];

    /// <summary>Keys that are put together, as in Text[$"field {field.Name}"].</summary>
    private static readonly Regex[] Composed =
        [.. Sources.SelectMany(source => Regex.Matches(source, @"\[\$""([^""{]*)\{[^}""]*\}([^""{]*)""").Select(key => new Regex($"^{Regex.Escape(key.Groups[1].Value)}([\\w-]+){Regex.Escape(key.Groups[2].Value)}$")))];

    [Fact]
    public void Texts_AreAllSaid() =>
        Assert.Empty(
            from path in Repository.Files
            where path.StartsWith("src/NetLab.Web/", StringComparison.Ordinal) && path.EndsWith(".resx", StringComparison.Ordinal)
            from text in XDocument.Parse(Repository.Read(path)).Root!.Elements("data")
            let key = text.Attribute("name")!.Value
            where !IsSaid(key)
            select $"{path}: {key}");

    private static bool IsSaid(string key) =>
        Array.Exists(Sources, source => source.Contains($"\"{key}\"", StringComparison.Ordinal))
        || Array.Exists(Composed, pattern => pattern.Match(key) is { Success: true } match && Words.Contains(match.Groups[1].Value));
}
