using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>What cannot be is said where it was asked for, and nothing is made.</summary>
public sealed class BadInputTests(RunningSite site) : BrowserTest(site)
{
    private static readonly string[] Network =
    [
        "ip netns add red",
        "ip netns add blue",
        "ip link add veth-red netns red type veth peer name veth-blue netns blue",
        "ip -n red address add 192.168.15.1/24 dev veth-red",
    ];

    [Theory]
    [InlineData("a/b", "'/'")]
    [InlineData("", "must not be empty")]
    [InlineData("-n", "dash")]
    public async Task NamespaceName_ThatCannotBe_IsRefusedAtTheField(string name, string reason)
    {
        var view = await OpenAsync(await NewLabAsync());
        await AddNamespaceAsync(view);
        await view.FillAsync("Name", name);

        await Expect(view.Field("Name")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(view.Dialog).ToContainTextAsync(reason);
        await Expect(view.Button("Apply")).ToBeDisabledAsync();
        await view.Field("Name").PressAsync("Enter");
        await AssertNothingMadeAsync(view, await OutlineReader.OfIpAsync(ReaderOf(view.Lab)), namespaces: 1);
    }

    [Fact]
    public async Task NamespaceName_ThatIsTaken_SaysWhatTheKernelSaid()
    {
        var view = await OpenAsync(await NewLabAsync(Network));
        var before = await OutlineReader.OfIpAsync(ReaderOf(view.Lab));
        await AddNamespaceAsync(view);
        await view.FillAsync("Name", "red");
        await view.Button("Apply").ClickAsync();

        await Expect(view.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("red");
        await Expect(view.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("exists");
        await AssertNothingMadeAsync(view, before, namespaces: 3);
    }

    [Fact]
    public async Task LinkDialog_NameOfSixteenCharacters_IsRefusedAtTheField()
    {
        var view = await OpenAsync(await NewLabAsync("ip netns add red", "ip netns add blue"));
        var before = await OutlineReader.OfIpAsync(ReaderOf(view.Lab));
        await view.Graph.WaitForBoxAsync("blue");
        await view.Graph.ConnectAsync("red", "blue");
        await view.FillAsync("Interface at red", "sixteen-letters-");

        await Expect(view.Field("Interface at red")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(view.Dialog).ToContainTextAsync("has at most 15 characters; this one has 16");
        await Expect(view.Button("Apply")).ToBeDisabledAsync();
        await view.Button("Cancel").ClickAsync();
        await Expect(view.Dialog).ToHaveCountAsync(0);
        await AssertNothingMadeAsync(view, before, namespaces: 3);
    }

    [Fact]
    public async Task AddressDialog_AddressThatIsThere_SaysWhatTheKernelSaid()
    {
        var view = await OpenAsync(await NewLabAsync(Network));
        var before = await OutlineReader.OfIpAsync(ReaderOf(view.Lab));
        await view.ShowOutlineAsync();
        await view.Row("veth-red").ClickAsync(new() { Button = MouseButton.Right });
        await view.Menu.GetByRole(AriaRole.Menuitem, new() { Name = "Add address" }).ClickAsync();
        await view.FillAsync("Address", "192.168.15.1/24");
        await view.Button("Apply").ClickAsync();
        await Expect(view.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("192.168.15.1/24");

        await view.FillAsync("Address", "192.168.15.300/24");
        await Expect(view.Field("Address")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(view.Button("Apply")).ToBeDisabledAsync();
        await AssertNothingMadeAsync(view, before, namespaces: 3);
    }

    [Fact]
    public async Task Terminal_TypoAndPipe_AreExplained()
    {
        var view = await OpenAsync(await NewLabAsync());
        await view.RunAsync("pnig 192.168.15.2");
        await view.SaysAsync("ping");

        await view.RunAsync("ip link | grep veth");
        await view.SaysAsync("A pipe (|) needs a shell");
    }

    [Fact]
    public async Task NewLab_NamesThatCannotBe_AreRefusedAtTheField()
    {
        var lab = await NewLabAsync();
        var page = await SignInAsync();
        var view = new LabView(page, lab);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = lab, Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New lab" }).ClickAsync();
        foreach (var (name, reason) in new[] { (lab, "is running already"), ("../etc", "cannot be used as a name"), ("Upper", "cannot be used as a name") })
        {
            await view.FillAsync("Name", name);
            await Expect(view.Dialog).ToContainTextAsync(reason);
            await Expect(view.Button("Start")).ToBeDisabledAsync();
        }
    }

    private static Task AddNamespaceAsync(LabView view) => view.Page.GetByRole(AriaRole.Button, new() { Name = "Namespace", Exact = true }).ClickAsync();

    private async Task AssertNothingMadeAsync(LabView view, List<string> before, int namespaces)
    {
        Assert.Equal(before, await OutlineReader.OfIpAsync(ReaderOf(view.Lab)));
        Assert.Equal(namespaces, (await ReaderOf(view.Lab).NamespacesAsync()).Count);
    }
}
