using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>The first five minutes: from the printed link to a ping across a cable drawn with the mouse.</summary>
public sealed class FirstWalkTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task Link_SecondUse_SaysHowToGetANewOne()
    {
        Watch.Allow("status of 403");
        var link = await Product.NewLinkAsync();
        var page = await NewPageAsync();
        await page.GotoAsync(link);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Labs", Exact = true })).ToBeVisibleAsync();

        var other = await NewPageAsync();
        var answer = await other.GotoAsync(link);

        Assert.Equal(403, answer!.Status);
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "This link does not work any more" })).ToBeVisibleAsync();
        await Expect(other.GetByText("./netlab url", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Walk_DrawnWithTheMouse_EndsWithAPing()
    {
        var page = await SignInAsync();
        var view = new LabView(page, NewLabName());
        await StartLabAsync(view);
        await DrawAsync(view);
        await PingAsync(view);
        await LogAsync(view);
        await UndoAsync(view);
        await ReloadAsync(view);
    }

    private static async Task StartLabAsync(LabView view)
    {
        await view.Page.GetByRole(AriaRole.Button, new() { Name = "New lab" }).ClickAsync();
        await view.FillAsync("Name", view.Lab);
        await Expect(view.Dialog.GetByText($"./netlab lab new {view.Lab}")).ToBeVisibleAsync();
        await view.Button("Start").ClickAsync();
        await view.Page.WaitForURLAsync($"**/labs/{view.Lab}");
        await view.ReadyAsync();
        await Expect(view.Page.GetByText("Drag a namespace from the palette onto the canvas, or type")).ToBeVisibleAsync();
    }

    private static async Task DrawAsync(LabView view)
    {
        var graph = view.Graph;
        foreach (var (name, x) in new[] { ("red", 0.25f), ("blue", 0.8f) })
        {
            await graph.DropAsync("namespace", await graph.PlaceAsync(x, 0.18f));
            await Expect(view.Field("Name")).ToHaveValueAsync(name);
            await Expect(view.Dialog).ToContainTextAsync($"ip netns add {name}");
            await view.ApplyAsync();
            await graph.WaitForBoxAsync(name);
        }

        await graph.ConnectAsync("red", "blue");

        await Expect(view.Field("Interface at red")).ToHaveValueAsync("veth-red");
        await Expect(view.Field("Interface at blue")).ToHaveValueAsync("veth-blue");
        await Expect(view.Field("Address at red")).ToHaveValueAsync("192.168.15.1/24");
        await Expect(view.Field("Address at blue")).ToHaveValueAsync("192.168.15.2/24");
        await Expect(view.Dialog).ToContainTextAsync("type veth peer name veth-blue");
        await view.ApplyAsync();
        await graph.WaitForCableAsync(Cable);
    }

    private static async Task PingAsync(LabView view)
    {
        var inside = await view.Graph.InsideAsync("red");
        await view.Page.Mouse.DblClickAsync(inside.X, inside.Y);
        await Expect(view.Input("red")).ToBeFocusedAsync();

        await view.TypeAsync("ping -c 4 192.168.15.2", "red");
        await Expect(view.Terminal("red")).ToContainTextAsync("icmp_seq=1");
        Assert.DoesNotContain("packet loss", await view.LastOutputAsync("red"), StringComparison.Ordinal);
        await Expect(view.Terminal("red")).ToContainTextAsync("4 packets transmitted, 4 received, 0% packet loss");

        await view.RunAsync("arp", "red");
        await view.SaysAsync("ether", "red");
    }

    private static async Task LogAsync(LabView view)
    {
        await Expect(view.LogRow("page", "ip netns add red")).ToBeVisibleAsync();
        await Expect(view.LogRow("terminal", "ping -c 4 192.168.15.2")).ToBeVisibleAsync();
        await Expect(view.LogRow("kernel", "veth-red").First).ToBeAttachedAsync();
    }

    private static async Task UndoAsync(LabView view)
    {
        await view.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await view.Graph.WaitForAsync("no cable", drawing => drawing.Cables.Length == 0);
        await view.Page.GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true }).ClickAsync();
        await view.Graph.WaitForCableAsync(Cable);
        await view.RunAsync("ping -c 1 192.168.15.2", "red");
        await view.SaysAsync(" 0% packet loss", "red");
    }

    private static async Task ReloadAsync(LabView view)
    {
        var before = await view.Graph.WaitForAsync("stillness", drawing => !drawing.Moving);
        await view.Page.ReloadAsync();
        await view.ReadyAsync();
        var after = await view.Graph.WaitForCableAsync(Cable);
        Assert.Equal(before.Places, after.Places);

        await view.Page.GetByRole(AriaRole.Tab, new() { Name = "red", Exact = true }).ClickAsync();
        await Expect(view.Terminal("red")).ToContainTextAsync("4 packets transmitted, 4 received, 0% packet loss");
    }

    private const string Cable = "blue/veth-blue up red/veth-red";
}
