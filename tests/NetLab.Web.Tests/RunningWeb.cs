using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using NetLab.Testing;
using NetLab.Web.Hosting;

namespace NetLab.Web.Tests;

/// <summary>The real web process on a free loopback port, with folders of its own.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private WebApplication? _app;

    public Uri Address => new(_app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        _app = WebHost.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"], _folders.Runtime);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        _folders.Dispose();
    }

    /// <summary>A token as netlab url makes it.</summary>
    public string NewToken()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Directory.CreateDirectory(_folders.Runtime.SignIn);
        File.WriteAllText(Path.Combine(_folders.Runtime.SignIn, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))), "");
        return token;
    }

    /// <summary>A browser without cookies that does not follow redirects.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Address };

    public async Task<HttpClient> SignedInAsync()
    {
        var client = NewClient();
        (await client.GetAsync($"/signin?token={NewToken()}")).EnsureRedirect("/");
        return client;
    }
}
