using System.Globalization;
using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>Everything in the page moves by the kernel's events, whoever caused them.</summary>
public sealed class KernelEventTests(RunningSite site) : BrowserTest(site)
{
    [Fact]
    public async Task Commands_FromAnywhere_AppearWithoutMovingWhatIsThere()
    {
        var view = await OpenAsync(await NewLabAsync("ip netns add red", "ip netns add blue"));
        await view.ShowOutlineAsync();
        await view.Graph.WaitForBoxAsync("blue");
        var before = (await view.Graph.WaitForAsync("stillness", drawing => !drawing.Moving)).Places;

        await Product.MustRunAsync("lab", "exec", view.Lab, "--", "ip", "netns", "add", "green");
        await Expect(view.Row("green")).ToBeVisibleAsync();
        await view.TypeAsync("ip link add veth-red netns red type veth peer name veth-blue netns blue");
        await Expect(view.Row("veth-red")).ToContainTextAsync("down · ↔ veth-blue @ blue");
        await view.Graph.WaitForCableAsync("blue/veth-blue down red/veth-red");
        await view.TypeAsync("ip -n red link set veth-red up");
        await Expect(view.Row("veth-red")).ToContainTextAsync("no carrier");
        await Product.MustRunAsync("lab", "exec", view.Lab, "--netns", "blue", "--", "ip", "link", "set", "veth-blue", "up");
        await view.Graph.WaitForCableAsync("blue/veth-blue up red/veth-red");
        await InsideAsync(view.Lab, "ip -n red address add 192.168.15.1/24 dev veth-red");
        await Expect(view.Row("veth-red")).ToContainTextAsync("192.168.15.1/24 · up");
        await InsideAsync(view.Lab, "ip netns delete green");
        await Expect(view.Row("green")).ToHaveCountAsync(0);

        var after = await view.Graph.WaitForAsync("red, blue and the host still", drawing => !drawing.Moving && drawing.Boxes.Length == 3);
        Assert.Equal(before, after.Places);
        await Expect(view.LogRow("command line", "ip netns add green")).ToBeVisibleAsync();
        await Expect(view.LogRow("terminal", "ip -n red link set veth-red up")).ToBeVisibleAsync();
        await Expect(view.LogRow("outside", "192.168.15.1/24").First).ToBeVisibleAsync();
    }

    /// <summary>Prints how long the page takes; a slow machine is no failure, a page that misses an event is one.</summary>
    [Fact]
    public async Task Latency_FromTheKernelToThePage_IsToldForEachOfTwenty()
    {
        const int count = 20;
        var view = await OpenAsync(await NewLabAsync());
        await view.ShowOutlineAsync();
        await view.Page.EvaluateAsync("""
            () => {
              window.seen = {};
              new MutationObserver(() => {
                for (const name of document.querySelectorAll('.outline-name')) {
                  window.seen[name.textContent] ??= performance.timeOrigin + performance.now();
                }
              }).observe(document.querySelector('[role=tree]'), { childList: true, subtree: true, characterData: true });
            }
            """);

        var done = new Dictionary<string, double>();
        for (var i = 0; i < count; i++)
        {
            var name = $"bridge{i}";
            await InsideAsync(view.Lab, $"ip link add {name} type bridge");
            done[name] = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
            await Expect(view.Row(name)).ToBeVisibleAsync();
        }

        var seen = JsonSerializer.Deserialize<Dictionary<string, double>>(await view.Page.EvaluateAsync<string>("() => JSON.stringify(window.seen)"))!;
        var lags = done.Select(pair => Math.Max(0, seen[pair.Key] - pair.Value)).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"from the end of the command to the page, ms: median {lags[count / 2]:0}, worst {lags[^1]:0}"));
        Assert.Equal(count, lags.Count);
    }
}
