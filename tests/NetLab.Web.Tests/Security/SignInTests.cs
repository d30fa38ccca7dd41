using System.Net;

namespace NetLab.Web.Tests.Security;

public sealed class SignInTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    [Fact]
    public async Task Token_UsedOnce_SignsInWithAHardenedCookie()
    {
        using var client = web.NewClient();

        var response = await client.GetAsync($"/signin?token={web.NewToken()}", TestContext.Current.CancellationToken);

        response.EnsureRedirect("/");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("netlab=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Token_UsedTwice_IsRefusedAndSaysWhatToDo()
    {
        var token = web.NewToken();
        using var first = web.NewClient();
        using var second = web.NewClient();
        await first.GetAsync($"/signin?token={token}", TestContext.Current.CancellationToken);

        var response = await second.GetAsync($"/signin?token={token}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("./netlab url", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_UsedByManyAtOnce_HasOneWinner()
    {
        var token = web.NewToken();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var client = web.NewClient();
            return (await client.GetAsync($"/signin?token={token}")).StatusCode;
        }));

        Assert.Single(answers, status => status == HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/labs/red-blue")]
    [InlineData("/no-such-page")]
    public async Task Page_WithoutCookie_LeadsToSignIn(string path)
    {
        using var client = web.NewClient();
        (await client.GetAsync(path, TestContext.Current.CancellationToken)).EnsureRedirect("/signin");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/css/site.css")]
    public async Task OpenPath_WithoutCookie_Answers(string path)
    {
        using var client = web.NewClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Circuit_WithoutCookie_IsRefused()
    {
        using var client = web.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", web.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
