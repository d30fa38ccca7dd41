using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>When a part of the product dies, the page says so and finds its way back.</summary>
public sealed class RecoveryTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task Lab_Killed_IsSaidAndCanBeStartedAnew()
    {
        var view = await OpenAsync(await NewLabAsync("ip netns add red"));
        await view.Graph.WaitForBoxAsync("red");
        await KillAsync(Product.Lab(view.Lab).Process.Id);

        await Expect(view.Page.GetByRole(AriaRole.Heading, new() { Name = $"{view.Lab} has ended" })).ToBeVisibleAsync();
        await view.Page.GetByRole(AriaRole.Button, new() { Name = $"Start {view.Lab}" }).ClickAsync();
        await view.ReadyAsync();
        Assert.Equal(["host"], (await view.Graph.ReadAsync()).Boxes);
        await view.RunAsync("ip netns add blue");
        await view.Graph.WaitForBoxAsync("blue");
    }

    [Fact]
    public async Task Up_KilledAndStartedOnTheSamePort_PageComesBackByItself()
    {
        Watch.Allow(".");
        await using var product = new Product();
        await product.StartAsync();
        await product.MustRunAsync("lab", "new", "survivor");
        try
        {
            var page = await NewPageAsync(at: product.Address);
            await page.GotoAsync(await product.NewLinkAsync());
            var view = new LabView(page, "survivor");
            await view.OpenAsync();

            await product.KillAsync();
            await Expect(page.GetByText("Connection to NetLab lost")).ToBeVisibleAsync();
            await product.MustRunAsync("lab", "exec", "survivor", "--", "ip", "netns", "add", "meanwhile");
            var loaded = new TaskCompletionSource();
            page.Load += (_, _) => loaded.TrySetResult();
            await product.StartAsync();

            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await view.Graph.WaitForBoxAsync("meanwhile");
            await Expect(page.GetByText("Connection to NetLab lost")).ToBeHiddenAsync();
            await view.RunAsync("ip netns add after");
            await view.Graph.WaitForBoxAsync("after");
        }
        finally
        {
            await product.MustRunAsync("lab", "rm", "survivor");
        }
    }

    private static async Task KillAsync(int process)
    {
        using var kill = Process.Start("kill", ["-KILL", $"{process}"]);
        await kill.WaitForExitAsync();
    }
}
