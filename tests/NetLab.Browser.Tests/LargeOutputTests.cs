using System.Diagnostics;
using System.Globalization;
using NetLab.Client;
using NetLab.Testing;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>A tool that writes more than anybody reads.</summary>
public sealed class LargeOutputTests(RunningSite site) : BrowserTest(site)
{
    /// <summary>Lines of a file of ten megabytes, numbered.</summary>
    private const int Lines = 1_300_000;

    /// <summary>What the page keeps, and its input line's surroundings.</summary>
    private const int MostLines = 5000;

    [Fact]
    public async Task TenMegabytes_ToTheEnd_KeepThePageSmallAndAnswering()
    {
        var view = await OpenWithFileAsync();
        await view.Page.EvaluateAsync("() => { window.longest = 0; new PerformanceObserver(list => list.getEntries().forEach(task => { window.longest = Math.max(window.longest, task.duration); })).observe({ type: 'longtask' }); }");
        var watch = Stopwatch.StartNew();
        await view.TypeAsync("cat /tmp/numbers");
        await Expect(view.Terminal().Locator(".line").Filter(new() { HasText = $"{Lines}" })).ToBeAttachedAsync(new() { Timeout = 90_000 });
        var took = watch.Elapsed;

        Assert.InRange(await view.Terminal().Locator(".line").CountAsync(), 1000, MostLines);
        await view.RunAsync("hostname");
        await view.SaysAsync(view.Lab);
        var longest = await view.Page.EvaluateAsync<double>("() => window.longest");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"10 MB in {took.TotalSeconds:0.0} s, longest task of the page {longest:0} ms"));
    }

    [Fact]
    public async Task EndlessOutput_StopButton_EndsItAtOnce()
    {
        var view = await OpenWithFileAsync();
        await view.TypeAsync($"cat {string.Join(' ', Enumerable.Repeat("/tmp/numbers", 50))}");
        await Expect(view.Terminal().Locator(".line").Nth(MostLines / 2)).ToBeAttachedAsync();
        var watch = Stopwatch.StartNew();
        await view.Stop.ClickAsync();
        await Expect(view.Terminal()).ToContainTextAsync("^C stopped");
        await view.IdleAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));

        await view.RunAsync("hostname");
        await view.SaysAsync(view.Lab);
        Assert.InRange(await view.Terminal().Locator(".line").CountAsync(), 1, MostLines);
    }

    private async Task<LabView> OpenWithFileAsync()
    {
        var lab = await NewLabAsync();
        var made = await Tool.RunAsync(LabEntry.Arguments(Product.Lab(lab), ["sh", "-c", $"seq {Lines} > /tmp/numbers"]));
        made.Succeeded();
        return await OpenAsync(lab);
    }
}
