using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(NetLab.Browser.Tests.RunningSite))]

namespace NetLab.Browser.Tests;

/// <summary>The product as a user starts it (netlab up, folders of its own) and a Chromium to look at it with; once for all tests.</summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private readonly string _folder = Directory.CreateTempSubdirectory("netlab-browser-").FullName;
    private Process? _up;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    /// <summary>Where the page is.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    /// <summary>The environment that the product runs with: its command line needs it to see the same labs.</summary>
    public IReadOnlyDictionary<string, string> Folders => new Dictionary<string, string>
    {
        ["NETLAB_RUNTIME"] = Path.Combine(_folder, "run"),
        ["NETLAB_STATE"] = Path.Combine(_folder, "state"),
    };

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            _missing = $"{Chromium} is not installed (apt-get install chromium)";
            return;
        }

        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        await StartProductAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser of its own with nobody signed in; skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> NewVisitorAsync(BrowserNewContextOptions? options = null)
    {
        if (_missing is not null)
        {
            Assert.Skip(_missing);
        }

        options ??= new();
        options.BaseURL = Address.ToString();
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        options.Locale ??= "en-US";
        return await _browser!.NewContextAsync(options);
    }

    /// <summary>A page of a browser that came in by a fresh sign-in link.</summary>
    public async Task<IPage> SignInAsync(BrowserNewContextOptions? options = null)
    {
        var visitor = await NewVisitorAsync(options);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(await NewLinkAsync());
        return page;
    }

    /// <summary>A sign-in link, as netlab url prints it.</summary>
    public async Task<string> NewLinkAsync()
    {
        var (exitCode, output) = await CommandLineAsync("url");
        Assert.True(exitCode == 0, output);
        return Link().Match(output).Value;
    }

    /// <summary>Runs a verb of the command line against the same labs.</summary>
    public async Task<(int ExitCode, string Output)> CommandLineAsync(params string[] arguments)
    {
        using var process = Process.Start(Cli(arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_up is not null)
        {
            using (Process.Start("kill", ["-INT", $"{_up.Id}"]))
            {
                await _up.WaitForExitAsync();
            }

            _up.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartProductAsync()
    {
        _up = Process.Start(Cli(["up", "--port", $"{FreePort()}"]))!;
        _ = _up.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (await _up.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Link().Match(line) is { Success: true } link)
            {
                Address = new Uri(new Uri(link.Value).GetLeftPart(UriPartial.Authority));
                _ = _up.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return;
            }
        }

        throw new InvalidOperationException("netlab up ended before it printed its address");
    }

    private ProcessStartInfo Cli(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BuildOutput.Of("NetLab.Cli"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Folders)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://\S+/signin\?token=\S+")]
    private static partial Regex Link();
}
