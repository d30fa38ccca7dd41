using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>All of it by keyboard: nothing here moves or presses a mouse.</summary>
public sealed class KeyboardTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task Outline_KeysOnly_MakesLinksAddressesAndDeletes()
    {
        var view = await OpenAsync(await NewLabAsync());
        await MakeNamespacesAsync(view);
        await TabToAsync(view, view.Page.GetByRole(AriaRole.Button, new() { Name = "Outline", Exact = true }));
        await PressAsync(view, "Enter");
        await TabToAsync(view, view.Rows.First);
        await GoToAsync(view, "red");

        await ChooseAsync(view, "Connect to");
        await Expect(view.Field("With")).ToBeFocusedAsync();
        await view.Page.Keyboard.TypeAsync("blue");
        await TabToAsync(view, view.Button("Next"));
        await PressAsync(view, "Enter");
        await Expect(view.Field("Interface at red")).ToHaveValueAsync("veth-red");
        await TabToAsync(view, view.Button("Apply"));
        await PressAsync(view, "Enter");
        await Expect(view.Dialog).ToHaveCountAsync(0);
        await Expect(view.Row("veth-red")).ToContainTextAsync("192.168.15.1/24 · up · ↔ veth-blue @ blue");

        await FocusRowAsync(view, "red");
        await GoToAsync(view, "veth-red");
        await ChooseAsync(view, "Add address");
        await Expect(view.Field("Address")).ToBeFocusedAsync();
        await PressAsync(view, "Control+a");
        await view.Page.Keyboard.TypeAsync("10.1.2.3/16");
        await Expect(view.Dialog).ToContainTextAsync("ip -n red addr add 10.1.2.3/16 dev veth-red");
        await PressAsync(view, "Enter");
        await Expect(view.Row("veth-red")).ToContainTextAsync("10.1.2.3/16");

        await FocusRowAsync(view, "veth-red");
        await PressAsync(view, "Delete");
        await Expect(view.Dialog).ToContainTextAsync("ip -n red link del veth-red");
        await Expect(view.Button("Delete")).ToBeFocusedAsync();
        await PressAsync(view, "Enter");
        await Expect(view.Row("veth-red")).ToHaveCountAsync(0);
        await Expect(view.Row("veth-blue")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Graph_KeysOnly_SelectsOpensTheMenuAndATerminal()
    {
        var view = await OpenAsync(await NewLabAsync("ip netns add red"));
        await view.Graph.WaitForBoxAsync("red");
        await TabToAsync(view, view.Page.GetByRole(AriaRole.Application));
        await PressAsync(view, "ArrowDown");
        var inspector = view.Page.GetByRole(AriaRole.Complementary, new() { Name = "Inspector" });
        await Expect(inspector.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("host");
        var (host, red) = await PlacesAsync(view);
        await PressAsync(view, Direction(host, red));
        await Expect(inspector.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("red");

        await PressAsync(view, "Shift+F10");
        await Expect(view.Menu.GetByRole(AriaRole.Menuitem).First).ToBeFocusedAsync();
        await PressAsync(view, "Escape");
        await Expect(view.Menu).ToHaveCountAsync(0);
        await PressAsync(view, "Enter");
        await Expect(view.Input("red")).ToBeVisibleAsync();
    }

    private static async Task MakeNamespacesAsync(LabView view)
    {
        foreach (var name in new[] { "red", "blue" })
        {
            await TabToAsync(view, view.Page.GetByRole(AriaRole.Button, new() { Name = "Namespace", Exact = true }));
            await PressAsync(view, "Enter");
            await Expect(view.Field("Name")).ToBeFocusedAsync();
            await Expect(view.Field("Name")).ToHaveValueAsync(name);
            await PressAsync(view, "Enter");
            await Expect(view.Dialog).ToHaveCountAsync(0);
            await view.Graph.WaitForBoxAsync(name);
        }
    }

    /// <summary>Moves down the outline to a row.</summary>
    private static async Task GoToAsync(LabView view, string name)
    {
        var rows = await view.Rows.CountAsync();
        for (var i = 0; i < rows && await view.Row(name).GetAttributeAsync("aria-selected") != "true"; i++)
        {
            await DownAsync(view);
            await Expect(view.Page.Locator("[role=treeitem]:focus")).ToHaveAttributeAsync("aria-selected", "true");
        }

        await Expect(view.Row(name)).ToBeFocusedAsync();
    }

    private static async Task ChooseAsync(LabView view, string item)
    {
        await PressAsync(view, "Shift+F10");
        var items = view.Menu.Locator("[role^=menuitem]");
        var wanted = items.Filter(new() { HasText = item });
        await Expect(items.First).ToBeFocusedAsync();
        for (var i = await items.CountAsync(); i > 0 && !await wanted.EvaluateAsync<bool>("e => e === document.activeElement"); i--)
        {
            await DownAsync(view);
        }

        await PressAsync(view, "Enter");
        await Expect(view.Dialog).ToBeVisibleAsync();
    }

    /// <summary>Arrow down, and wait until the focus is on the next.</summary>
    private static async Task DownAsync(LabView view)
    {
        var before = await view.Page.EvaluateHandleAsync("() => document.activeElement");
        await PressAsync(view, "ArrowDown");
        await view.Page.WaitForFunctionAsync("before => document.activeElement !== before", before);
    }

    /// <summary>Back to a row of the outline after a dialog.</summary>
    private static Task FocusRowAsync(LabView view, string name) => TabToAsync(view, view.Row(name));

    private static async Task TabToAsync(LabView view, ILocator wanted)
    {
        const int most = 80;
        for (var i = 0; i < most; i++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await PressAsync(view, "Tab");
        }

        Assert.Fail($"{wanted} is not reached by Tab");
    }

    private static Task PressAsync(LabView view, string key) => view.Page.Keyboard.PressAsync(key);

    private static async Task<(int[] Host, int[] Red)> PlacesAsync(LabView view)
    {
        var places = (await view.Graph.WaitForAsync("stillness", drawing => !drawing.Moving)).Places;
        return (places["host"], places["red"]);
    }

    private static string Direction(int[] from, int[] to) =>
        Math.Abs(to[0] - from[0]) > Math.Abs(to[1] - from[1])
            ? to[0] > from[0] ? "ArrowRight" : "ArrowLeft"
            : to[1] > from[1] ? "ArrowDown" : "ArrowUp";
}
