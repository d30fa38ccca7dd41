using System.Net;
using System.Net.WebSockets;

namespace NetLab.Web.Tests.Security;

/// <summary>Eight origins by five hosts: only a page of this server, asked for by its own name, reaches anything that acts.</summary>
public sealed class OriginAndHostTests(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const string Missing = "(missing)";

    private string Own => web.Address.GetLeftPart(UriPartial.Authority);

    private string Authority => web.Address.Authority;

    public static TheoryData<string> ForeignOrigins => [Missing, "null", "", "http://evil.example", "https://{own}", "http://{own}.evil.example", "http://127.0.0.1:1"];

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task Negotiate_ForeignOrMissingOrigin_IsForbidden(string origin)
    {
        using var client = await web.SignedInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, HttpMethod.Post, "/language", origin)).StatusCode);
    }

    [Fact]
    public async Task Negotiate_OwnOrigin_Passes()
    {
        using var client = await web.SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(client, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", Own)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(ForeignOrigins))]
    public async Task Upgrade_ForeignOrMissingOrigin_IsForbidden(string origin)
    {
        using var client = await web.SignedInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await UpgradeAsync(client, origin));
    }

    [Fact]
    public async Task Upgrade_OwnOrigin_Passes()
    {
        using var client = await web.SignedInAsync();
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await UpgradeAsync(client, Own));
    }

    [Fact]
    public async Task Circuit_ByOtherTransports_IsRefused()
    {
        using var client = await web.SignedInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/_blazor?id=x", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.0.2.1")]
    public async Task AnyPath_ForeignHost_IsRefused(string host)
    {
        using var client = await web.SignedInAsync();
        foreach (var path in new[] { "/", "/signin", "/health", "/css/site.css", "/_blazor/negotiate" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task Health_OwnHost_Answers(string host)
    {
        using var client = web.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = $"{host}:{web.Address.Port}";
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task EveryAnswer_CarriesTheHeaders()
    {
        using var client = await web.SignedInAsync();
        foreach (var path in new[] { "/", "/health", "/css/site.css", "/no-such-page" })
        {
            var headers = (await client.GetAsync(path, TestContext.Current.CancellationToken)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", policy[..policy.IndexOf("style-src", StringComparison.Ordinal)], StringComparison.Ordinal);
            Assert.Equal(["nosniff"], headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["same-origin"], headers.GetValues("Referrer-Policy"));
        }
    }

    private async Task<HttpStatusCode> UpgradeAsync(HttpClient client, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (Filled(origin) is { } value)
        {
            socket.Options.SetRequestHeader("Origin", value);
        }

        try
        {
            await socket.ConnectAsync(new Uri($"ws://{Authority}/_blazor"), client, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(WebSocketState.Open, socket.State);
        }

        return socket.HttpStatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string origin)
    {
        using var request = new HttpRequestMessage(method, path);
        if (Filled(origin) is { } value)
        {
            request.Headers.TryAddWithoutValidation("Origin", value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private string? Filled(string origin) => origin == Missing ? null : origin.Replace("{own}", Authority, StringComparison.Ordinal);
}
