using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>Pictures for the eye: no test can tell whether a page is beautiful.</summary>
public sealed class PictureTests(RunningSite site) : BrowserTest(site)
{
    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (1920, 1080)];

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    [InlineData("projector")]
    public async Task Pages_AsPictures_AreSaved(string theme)
    {
        Assert.SkipWhen(Pictures.Folder is null, $"{Pictures.Variable} names no folder");
        var lab = await NewLabAsync(SampleNetwork.Commands);
        var lesson = NewLabName();
        foreach (var (width, height) in Sizes)
        {
            var page = await SignInAsync(new() { ViewportSize = new() { Width = width, Height = height } });
            await page.Context.AddCookiesAsync([new() { Name = "netlab-theme", Value = theme, Url = $"{Product.Address}" }]);
            await page.GotoAsync("/");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = lab, Exact = true })).ToBeVisibleAsync();
            await SaveAsync(page, "labs", theme, width);

            var view = new LabView(page, lab);
            await view.OpenAsync();
            await view.Graph.WaitForBoxAsync("lan-host");
            await view.Graph.WaitForAsync("stillness", drawing => !drawing.Moving);
            await view.TypeAsync("ip netns exec red ping -c 2 192.168.1.3");
            await view.SaysAsync("packet loss");
            var host = await view.Graph.InsideAsync("host");
            await page.Mouse.ClickAsync(host.X, host.Y);
            await Expect(page.Locator(".inspector h1")).ToHaveTextAsync("host");
            await SaveAsync(page, "lab", theme, width);
            await view.Graph.ConnectAsync("red", "blue");
            await Expect(view.Dialog).ToBeVisibleAsync();
            await SaveAsync(page, "dialog", theme, width);
        }

        var learner = await SignInAsync();
        await learner.Context.AddCookiesAsync([new() { Name = "netlab-theme", Value = theme, Url = $"{Product.Address}" }]);
        var lessonView = await LessonTests.StartAsync(new LabView(learner, lesson), "A virtual cable", "Start");
        await lessonView.RunAsync("ip netns add red");
        await Expect(learner.Locator(".check.passed")).ToHaveCountAsync(1);
        foreach (var (width, height) in Sizes)
        {
            await learner.SetViewportSizeAsync(width, height);
            await learner.ReloadAsync();
            await lessonView.ReadyAsync();
            await Expect(learner.Locator(".check.passed")).ToHaveCountAsync(1);
            await SaveAsync(learner, "lesson", theme, width);
        }
    }

    private static async Task SaveAsync(IPage page, string what, string theme, int width) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder!, $"{what}-{theme}-{width}.png") });
}
