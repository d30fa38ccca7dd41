using System.Net;
using System.Net.WebSockets;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>Other sites in the same browser get nothing from the running product.</summary>
public sealed class OriginTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task Request_ForAnotherHost_IsRefused()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Product.Address);
        request.Headers.Host = "attacker.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Page_WithoutCookie_IsTheSignInPage()
    {
        Watch.Allow("status of 403");
        var page = await NewPageAsync();
        await page.GotoAsync("/labs/any");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in with a link" })).ToBeVisibleAsync();
        await Expect(page.GetByText("./netlab url", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WebSocket_FromAnotherOrigin_IsRefusedWithTheRightCookie()
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var client = new HttpClient(handler);
        (await client.GetAsync(await Product.NewLinkAsync())).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(cookies, Product.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(cookies, "http://attacker.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(cookies, $"http://127.0.0.1:{Product.Address.Port + 1}"));
        Assert.NotEqual(HttpStatusCode.SwitchingProtocols, await ConnectAsync(new CookieContainer(), Product.Address.GetLeftPart(UriPartial.Authority)));
    }

    private async Task<HttpStatusCode> ConnectAsync(CookieContainer cookies, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await socket.ConnectAsync(new UriBuilder(Product.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(default, socket.HttpStatusCode);
        }

        return socket.HttpStatusCode;
    }
}
