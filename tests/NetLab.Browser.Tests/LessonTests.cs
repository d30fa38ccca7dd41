using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>The lesson "A virtual cable", as a learner goes through it.</summary>
public sealed class LessonTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task VirtualCable_ByItsChips_IsDoneAndSaysWhoBrokeWhat()
    {
        var view = await StartAsync(new LabView(await SignInAsync(), NewLabName()), "A virtual cable", "Start");
        var lesson = view.Page.Locator(".lesson");
        await Expect(lesson).ToContainTextAsync("Step 1 of 7");
        await Expect(Passed(lesson)).ToHaveCountAsync(0);

        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);
        await NextAsync(lesson, 2);
        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);
        await AnswerAsync(lesson, "none: they live in red and blue only");
        await NextAsync(lesson, 3);
        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);
        await NextAsync(lesson, 4);
        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);

        await view.RunAsync("ip -n blue link set veth-blue down");
        var broken = lesson.Locator(".check.broken").Filter(new() { HasText = "veth-blue in blue is up" });
        await Expect(broken).ToContainTextAsync("was done, now broken");
        await Expect(broken).ToContainTextAsync("Broken by (terminal): ip -n blue link set veth-blue down");
        await view.RunAsync("ip -n blue link set veth-blue up");
        await view.RunAsync("ip netns exec red ping -c 1 192.168.15.2");
        await AssertGreenAsync(lesson);

        await NextAsync(lesson, 5);
        await RunChipsAsync(view);
        await AnswerMacAsync(view, lesson);
        await AnswerAsync(lesson, "nothing of either");
        await NextAsync(lesson, 6);
        await MendAsync(view, lesson);
        await NextAsync(lesson, 7);
        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);
        await lesson.GetByRole(AriaRole.Button, new() { Name = "Finish", Exact = true }).ClickAsync();
        await Expect(lesson).ToContainTextAsync("All 7 steps done.");
    }

    [Fact]
    public async Task VirtualCable_InKorean_IsKoreanThroughout()
    {
        var view = await StartAsync(new LabView(await SignInAsync(new() { Locale = "ko-KR" }), NewLabName()), "가상 케이블", "시작");
        var lesson = view.Page.Locator(".lesson");
        await Expect(view.Page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        await Expect(lesson).ToContainTextAsync("7단계 중 1단계 · 빈 방 두 개");
        await RunChipsAsync(view);
        await AssertGreenAsync(lesson);
        await Expect(Passed(lesson).First).ToContainTextAsync("완료");

        foreach (var part in new[] { lesson, view.Page.Locator("header"), view.Page.Locator(".graph-pane"), view.Page.Locator(".log-pane .tabs") })
        {
            Assert.Matches("[가-힣]", await part.InnerTextAsync());
        }

        await view.Page.GetByRole(AriaRole.Button, new() { Name = "EN", Exact = true }).ClickAsync();
        await Expect(lesson).ToContainTextAsync("Step 1 of 7");
    }

    private static ILocator Passed(ILocator lesson) => lesson.Locator(".check.passed");

    internal static async Task<LabView> StartAsync(LabView view, string title, string start)
    {
        await view.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = title }).GetByRole(AriaRole.Button, new() { Name = start }).ClickAsync();
        await view.Dialog.Locator("input").FillAsync(view.Lab);
        await view.Button(start).ClickAsync();
        await view.Page.WaitForURLAsync($"**/labs/{view.Lab}");
        await view.ReadyAsync();
        return view;
    }

    /// <summary>Presses the run button of each command of the step; the terminal runs them one after the other.</summary>
    private static async Task RunChipsAsync(LabView view)
    {
        var chips = view.Page.Locator(".lesson > .chip");
        foreach (var chip in await chips.AllAsync())
        {
            var prompts = view.Terminal().Locator(".prompt-line");
            var before = await prompts.CountAsync();
            await chip.Locator(".chip-run").ClickAsync();
            await Expect(prompts).ToHaveCountAsync(before + 1);
            await view.IdleAsync();
        }
    }

    private static async Task AssertGreenAsync(ILocator lesson) => await Expect(Passed(lesson)).ToHaveCountAsync(await lesson.Locator(".check").CountAsync());

    private static async Task NextAsync(ILocator lesson, int step)
    {
        await lesson.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();
        await Expect(lesson).ToContainTextAsync($"Step {step} of 7");
    }

    private static async Task AnswerAsync(ILocator lesson, string option)
    {
        await lesson.GetByRole(AriaRole.Button, new() { Name = option, Exact = true }).ClickAsync();
        await Expect(lesson.Locator(".question").Filter(new() { HasText = option })).ToContainTextAsync("That is right.");
    }

    /// <summary>First something else, which is refused; then what red's ARP table says.</summary>
    private async Task AnswerMacAsync(LabView view, ILocator lesson)
    {
        var field = lesson.Locator(".question input");
        await field.FillAsync("02:00:00:00:00:01");
        await field.PressAsync("Enter");
        await Expect(lesson).ToContainTextAsync("Not so.");
        var neighbours = await ReaderOf(view.Lab).NeighboursAsync("red");
        await field.FillAsync(neighbours.Single(neighbour => neighbour.GetProperty("dst").GetString() == "192.168.15.2").GetProperty("lladdr").GetString()!);
        await field.PressAsync("Enter");
        await Expect(lesson.Locator(".question").First).ToContainTextAsync("That is right.");
    }

    private static async Task MendAsync(LabView view, ILocator lesson)
    {
        await lesson.GetByRole(AriaRole.Button, new() { Name = "Set the trap" }).ClickAsync();
        await Expect(lesson.Locator(".check").First).ToBeVisibleAsync();
        await RunChipsAsync(view);
        await view.RunAsync("ip -n blue addr del 192.168.15.2/32 dev veth-blue");
        await view.RunAsync("ip -n blue addr add 192.168.15.2/24 dev veth-blue");
        await view.RunAsync("ip netns exec red ping -c 1 192.168.15.2");
        await AssertGreenAsync(lesson);
    }
}
