using System.Globalization;

namespace NetLab.Lessons.Tests.Loading;

/// <summary>The lessons in labs/ as they are.</summary>
public class LabsTests
{
    private static readonly LessonCatalog Catalog = LessonCatalog.Read(Path.Combine(AppContext.BaseDirectory, "labs"));

    [Fact]
    public void Labs_Read_HasNoErrors() => Assert.Empty(Catalog.Errors);

    [Fact]
    public void Labs_VirtualCable_IsThere()
    {
        var lesson = Catalog.Find("virtual-cable");

        Assert.NotNull(lesson);
        Assert.Equal(8, lesson.Plan.Number);
        Assert.True(lesson.Plan.Steps.Sum(step => step.Mistakes.Count) >= 3);
    }

    [Fact]
    public void Labs_EveryLanguage_HasTheSameSections()
    {
        foreach (var lesson in Catalog.Lessons)
        {
            foreach (var language in Lesson.Languages)
            {
                Assert.Equal(lesson.Texts["en"].Sections.Keys.Order(), lesson.Texts[language].Sections.Keys.Order());
                Assert.Equal(lesson.Texts["en"].Goals.Count, lesson.Texts[language].Goals.Count);
                foreach (var (key, section) in lesson.Texts["en"].Sections)
                {
                    var other = lesson.Texts[language].Sections[key];
                    Assert.Equal(section.Parts.Select(part => part.Command), other.Parts.Select(part => part.Command));
                    Assert.Equal(section.Options.Keys, other.Options.Keys);
                }
            }
        }
    }

    [Fact]
    public void Labs_Korean_IsKorean()
    {
        foreach (var section in Catalog.Lessons.SelectMany(lesson => lesson.Texts["ko"].Sections.Values))
        {
            Assert.Contains(section.Title, c => c is >= '가' and <= '힣');
            Assert.All(section.Parts.Where(part => part.Markdown is not null), part => Assert.Contains(part.Markdown!, c => c is >= '가' and <= '힣'));
        }
    }

    [Fact]
    public void Texts_Korean_HasEverySentenceWithTheSameValues()
    {
        var english = Texts.In(CultureInfo.InvariantCulture);
        var korean = Texts.In(CultureInfo.GetCultureInfo("ko"));

        Assert.Equal(english.Keys.Order(), korean.Keys.Order());
        Assert.All(english, pair => Assert.True(
            Enumerable.Range(0, 4).All(i => korean[pair.Key].Contains($"{{{i}}}", StringComparison.Ordinal) == pair.Value.Contains($"{{{i}}}", StringComparison.Ordinal)), pair.Key));
    }

    [Fact]
    public void Texts_EveryTitle_HasItsNegation()
    {
        var keys = Texts.In(CultureInfo.InvariantCulture).Keys;

        Assert.All(keys.Where(key => key.StartsWith("title-", StringComparison.Ordinal) && !key.EndsWith("-not", StringComparison.Ordinal)), key => Assert.Contains($"{key}-not", keys));
    }
}
