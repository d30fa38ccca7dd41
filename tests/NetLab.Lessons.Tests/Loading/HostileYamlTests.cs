using System.Diagnostics;
using System.Text;

namespace NetLab.Lessons.Tests.Loading;

/// <summary>Files made to hurt whoever reads them: each is refused with a place and a reason, at once.</summary>
public class HostileYamlTests
{
    public static TheoryData<string, string> Hostile => new()
    {
        { new string('[', 1_000), "Nested deeper than 32" },
        { new string('[', 100_000), "Nested deeper than 32" },
        { string.Concat(Enumerable.Repeat("{a: ", 50_000)), "Nested deeper than 32" },
        { string.Concat(Enumerable.Repeat("- ", 50_000)), "Nested deeper than 32" },
        { AliasBomb(), "Anchors and aliases" },
        { "id: *nothing", "Anchors and aliases" },
        { "id: &a x", "Anchors and aliases" },
        { "id: !!python/object x", "Tags" },
        { "!secret\nid: x", "Tags" },
        { "steps: !!seq []", "Tags" },
        { "steps: [" + string.Join(", ", Enumerable.Range(0, 5_000)) + "]", "More than 2000 values" },
        { new string('a', 300_000), "at most 262144" },
        { "id: \"open", "" },
        { "id: x\n\tnumber: 1", "" },
        { "id: [x", "" },
        { "a: b: c", "" },
        { "", "empty" },
        { "# only a comment", "empty" },
        { "--- \na: 1\n---\nb: 2", "second document" },
        { "? [a, b]\n: c", "single word" },
        { "%YAML 9.9\n---\nid: x", "" },
        { "just text", "Expected a set of fields, not a single value" },
        { "- a\n- b", "Expected a set of fields, not a list" },
        { "id: \u0000", "" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Load_HostileYaml_IsRefusedAtOnceWithAPlaceAndAReason(string yaml, string reason)
    {
        using var folder = new LessonFolder();
        folder.Write("lesson.yaml", yaml);
        var watch = Stopwatch.StartNew();

        var errors = folder.Errors().Where(error => error.StartsWith("lesson.yaml:", StringComparison.Ordinal)).ToList();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
        Assert.Contains(errors, error => error.Contains(reason, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.Matches(@"^lesson\.yaml:\d+:\d+: \S", error));
    }

    [Fact]
    public void Load_RandomBytes_NeverThrows()
    {
        using var folder = new LessonFolder();
        var random = new Random(8);
        var alphabet = "[]{}:,-?&*!|>'\"%@`# \n\tabc019~\u0007\u0085가"u8.ToArray();
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(200)];
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = alphabet[random.Next(alphabet.Length)];
            }

            File.WriteAllBytes(Path.Combine(folder.Path, "lesson.yaml"), bytes);
            Assert.NotEmpty(LessonLoader.Load(folder.Path).Errors);
        }
    }

    [Fact]
    public void Load_FileThatIsNotUtf8_IsRefused()
    {
        using var folder = new LessonFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "ko.md"), Encoding.Latin1.GetBytes("---\ntitle: caf\u00e9\n---\n"));

        Assert.Equal(["ko.md:1:1: The file is not UTF-8: byte 14 cannot be read."], folder.Errors());
    }

    [Fact]
    public void Load_FrontMatterAliasBomb_IsRefused()
    {
        using var folder = new LessonFolder();
        folder.Write("en.md", $"---\n{AliasBomb()}\n---\n## x {{#first}}\n");

        Assert.Contains(folder.Errors(), error => error.StartsWith("en.md:2:", StringComparison.Ordinal) && error.Contains("aliases", StringComparison.Ordinal));
    }

    private static string AliasBomb() =>
        "a: &a [x, x, x]\n" + string.Concat(Enumerable.Range('b', 20).Select(c => $"{(char)c}: &{(char)c} [*{(char)(c - 1)}, *{(char)(c - 1)}, *{(char)(c - 1)}]\n"));
}
