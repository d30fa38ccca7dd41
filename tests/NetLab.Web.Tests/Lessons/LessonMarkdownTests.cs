using NetLab.Web.Lessons;

namespace NetLab.Web.Tests.Lessons;

public class LessonMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>")]
    [InlineData("[x](javascript:alert(1))", "<p><a href=\"#\">x</a></p>")]
    [InlineData("<javascript:alert(1)>", "<p><a href=\"#\">#</a></p>")]
    [InlineData("![x](http://evil/p.png)", "<p><a href=\"http://evil/p.png\">x</a></p>")]
    [InlineData("[x](https://man7.org/ip)", "<p><a href=\"https://man7.org/ip\">x</a></p>")]
    [InlineData("*a* **b** `<c>`", "<p><em>a</em> <strong>b</strong> <code>&lt;c&gt;</code></p>")]
    public void ToHtml_Markdown_HasNoHtmlButItsOwn(string markdown, string html) => Assert.Equal(html, LessonMarkdown.ToHtml(markdown).Value.Trim());
}
