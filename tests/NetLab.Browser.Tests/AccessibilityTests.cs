using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>axe-core finds nothing serious, in each theme.</summary>
public sealed class AccessibilityTests(RunningSite site) : BrowserTest(site)
{
    [Theory]
    [InlineData("Dark")]
    [InlineData("Light")]
    [InlineData("Projector")]
    public async Task Pages_InEachTheme_HaveNoSeriousFinding(string theme)
    {
        var lab = await NewLabAsync(SampleNetwork.Commands);
        var page = await SignInAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = theme }).CheckAsync(new() { Force = true });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme.ToLowerInvariant());
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = lab, Exact = true })).ToBeVisibleAsync();
        await AssertSoundAsync(page, "labs");

        var view = new LabView(page, lab);
        await view.OpenAsync();
        await view.RunAsync("ip address");
        await view.ShowOutlineAsync();
        await view.Row("veth-red").ClickAsync();
        await AssertSoundAsync(page, "lab");

        await page.GetByRole(AriaRole.Button, new() { Name = "Namespace", Exact = true }).ClickAsync();
        await Expect(view.Dialog).ToBeVisibleAsync();
        await AssertSoundAsync(page, "dialog");
    }

    private static async Task AssertSoundAsync(IPage page, string what)
    {
        var result = await page.RunAxe();
        var serious = result.Violations
            .Where(finding => finding.Impact is "serious" or "critical")
            .SelectMany(finding => finding.Nodes.Select(node => $"{what}: {finding.Id}: {finding.Help}: {node.Html} {Said(node)}"))
            .ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious));
    }

    private static string Said(AxeResultNode node) => string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
