using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Tests.Workspaces;

public sealed class ProblemTextTests
{
    private static readonly ResourceManager Resources = new(typeof(ProblemText));

    public static TheoryData<ProblemCode> Codes => [.. Enum.GetValues<ProblemCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_HasATextInBothLanguages(ProblemCode code)
    {
        var english = Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.GetString($"{code}");
        var korean = Resources.GetResourceSet(CultureInfo.GetCultureInfo("ko"), createIfNotExists: true, tryParents: false)!.GetString($"{code}");
        Assert.False(string.IsNullOrWhiteSpace(english));
        Assert.False(string.IsNullOrWhiteSpace(korean));
        Assert.NotEqual(english, korean);
    }

    [Fact]
    public void Title_PutsTheDataInAndKeepsTheOwnWordsAsDetail()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko");
        var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var text = new ProblemText(new StringLocalizer<ProblemText>(factory));
        var problem = Problem.Of(ProblemCode.AlreadyExists, "ip netns add red: File exists", ("name", "red"));

        Assert.Equal("red은(는) 이미 있습니다", text.Title(problem));
        Assert.Equal("ip netns add red: File exists", text.Detail(problem));
        Assert.Contains("…", text.Title(Problem.Of(ProblemCode.NotFound, "")), StringComparison.Ordinal);
    }
}
