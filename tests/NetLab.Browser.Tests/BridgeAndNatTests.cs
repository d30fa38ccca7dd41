using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetLab.Browser.Tests;

/// <summary>The commands of the lessons 9 to 12, typed one by one: a bridge, the host on it, NAT to the LAN, the internet.</summary>
public sealed class BridgeAndNatTests(RunningSite site) : BrowserTest(site)
{
    private static readonly string[] Bridge =
    [
        "ip link add v-net-0 type bridge",
        "ip link set dev v-net-0 up",
        "ip netns add red",
        "ip netns add blue",
        "ip link add veth-red type veth peer name veth-red-br",
        "ip link add veth-blue type veth peer name veth-blue-br",
        "ip link set veth-red netns red",
        "ip link set veth-red-br master v-net-0",
        "ip link set veth-blue netns blue",
        "ip link set veth-blue-br master v-net-0",
        "ip -n red addr add 192.168.15.1/24 dev veth-red",
        "ip -n blue addr add 192.168.15.2/24 dev veth-blue",
        "ip -n red link set veth-red up",
        "ip -n blue link set veth-blue up",
        "ip link set veth-red-br up",
        "ip link set veth-blue-br up",
    ];

    [Fact]
    public async Task Lessons9To12_TypedOneByOne_WorkAndAreShownAsTheyAre()
    {
        var view = await OpenAsync(await NewLabAsync());
        await view.ShowOutlineAsync();
        foreach (var line in Bridge)
        {
            await view.RunAsync(line);
        }

        await view.Graph.WaitForCableAsync("blue/veth-blue up host/veth-blue-br");
        await AssertSaysAsync(view, "ip netns exec red ping -c 1 192.168.15.2", " 0% packet loss");
        await AssertShownAsItIsAsync(view);

        await AssertSaysAsync(view, "ping -c 1 -W 1 192.168.15.1", "Network is unreachable");
        await view.RunAsync("ip addr add 192.168.15.5/24 dev v-net-0");
        await AssertSaysAsync(view, "ping -c 1 192.168.15.1", " 0% packet loss");

        await AddAsync(view, "LAN host", "lan-host");
        await AssertSaysAsync(view, "ip netns exec red ping -c 1 192.168.1.3", "Network is unreachable");
        await view.RunAsync("ip -n red route add 192.168.1.0/24 via 192.168.15.5");
        await view.RunAsync("sysctl -w net.ipv4.ip_forward=1");
        await AssertSaysAsync(view, "ip netns exec red ping -c 1 -W 1 192.168.1.3", "100% packet loss");
        await view.RunAsync("iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE");
        await AssertSaysAsync(view, "ip netns exec red ping -c 1 192.168.1.3", "ttl=63");

        await AddAsync(view, "Internet", "internet");
        await AssertSaysAsync(view, "ip netns exec blue ping -c 1 8.8.8.8", "Network is unreachable");
        await view.RunAsync("ip -n blue route add default via 192.168.15.5");
        await AssertSaysAsync(view, "ip netns exec blue ping -c 1 8.8.8.8", "ttl=63");
        await AssertShownAsItIsAsync(view);

        await view.Row("host").ClickAsync();
        await Expect(view.Page.GetByRole(AriaRole.Complementary, new() { Name = "Inspector" })).ToContainTextAsync("-s 192.168.15.0/24 -j MASQUERADE");
    }

    private static async Task AssertSaysAsync(LabView view, string line, string expected)
    {
        await view.RunAsync(line);
        await view.SaysAsync(expected);
    }

    private static async Task AddAsync(LabView view, string item, string name)
    {
        await view.Page.GetByRole(AriaRole.Toolbar, new() { Name = "Palette" }).GetByRole(AriaRole.Button, new() { Name = item }).ClickAsync();
        await view.ApplyAsync();
        await Expect(view.Row(name)).ToBeVisibleAsync();
    }

    private async Task AssertShownAsItIsAsync(LabView view)
    {
        var kernel = await OutlineReader.OfIpAsync(ReaderOf(view.Lab));
        foreach (var row in kernel.Select(line => line.Split(' ')[1]).Distinct())
        {
            await Expect(view.Row(row).First).ToBeVisibleAsync();
        }

        Assert.Equal(kernel, OutlineReader.OfSnapshot(await Product.MustRunAsync("snapshot", "--lab", view.Lab, "--json")));
        Assert.Equal(kernel, await OutlineReader.OfPageAsync(view));
    }
}
