using Microsoft.Playwright;
using NetLab.Browser.Tests;

[assembly: AssemblyFixture(typeof(RunningSite))]

namespace NetLab.Browser.Tests;

/// <summary>The product and a Chromium to look at it with; once for all tests.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";
    private const float Patience = 20_000;
    private IPlaywright? _playwright;

    public Product Product { get; } = new();

    /// <summary>Null where it is not installed.</summary>
    public IBrowser? Chromium { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
        {
            return;
        }

        await Product.StartAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
        {
            await Chromium.CloseAsync();
        }

        _playwright?.Dispose();
        await Product.DisposeAsync();
    }
}
