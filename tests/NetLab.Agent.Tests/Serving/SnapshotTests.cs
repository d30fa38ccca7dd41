using System.Diagnostics;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>The snapshot against what ip says, while a network is built by typed commands.</summary>
public sealed class SnapshotTests(ITestOutputHelper output)
{
    /// <summary>Lessons 7 to 12: namespaces, a cable, a switch, the host in it, NAT.</summary>
    private static readonly (string Scope, string Line)[] Commands =
    [
        ("", "ip netns add red"),
        ("", "ip netns add blue"),
        ("", "ip link add veth-red type veth peer name veth-blue"),
        ("", "ip link set veth-red netns red"),
        ("", "ip link set veth-blue netns blue"),
        ("", "ip -n red addr add 192.168.15.1/24 dev veth-red"),
        ("", "ip -n blue addr add 192.168.15.2/24 dev veth-blue"),
        ("", "ip -n red link set veth-red up"),
        ("", "ip -n blue link set veth-blue up"),
        ("red", "ping -c 1 192.168.15.2"),
        ("", "ip -n red link del veth-red"),
        ("", "ip link add v-net-0 type bridge"),
        ("", "ip link set dev v-net-0 up"),
        ("", "ip link add veth-red type veth peer name veth-red-br"),
        ("", "ip link add veth-blue type veth peer name veth-blue-br"),
        ("", "ip link set veth-red netns red"),
        ("", "ip link set veth-red-br master v-net-0"),
        ("", "ip link set veth-blue netns blue"),
        ("", "ip link set veth-blue-br master v-net-0"),
        ("", "ip -n red addr add 192.168.15.1/24 dev veth-red"),
        ("", "ip -n blue addr add 192.168.15.2/24 dev veth-blue"),
        ("red", "ifconfig veth-red up"),
        ("", "ip -n blue link set veth-blue up"),
        ("", "ip link set veth-red-br up"),
        ("", "ip link set veth-blue-br up"),
        ("", "ip addr add 192.168.15.5/24 dev v-net-0"),
        ("", "ping -c 1 192.168.15.1"),
        ("blue", "ip route add 192.168.1.0/24 via 192.168.15.5"),
        ("", "iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE"),
        ("", "sysctl -w net.ipv4.ip_forward=1"),
        ("blue", "ip route add default via 192.168.15.5"),
        ("red", "route add default gw 192.168.15.5"),
        ("", "ip -n blue route add blackhole 10.9.0.0/16"),
        ("", "ip -n blue link set veth-blue down"),
        ("", "ip link add vx0 type vxlan id 42 remote 192.168.15.2 dstport 4789"),
        ("", "ip netns del blue"),
    ];

    [Fact]
    public async Task Snapshot_AfterEachCommandOfTheLessons_IsWhatIpSays()
    {
        await using var lab = await HostLab.StartAsync("snapshot");
        foreach (var (scope, line) in Commands)
        {
            await lab.RunAsync(line, scope);
            await AgreesAsync(lab, $"[{scope}] {line}");
        }

        var root = lab.Snapshot.Root!;
        Assert.Equal("-s 192.168.15.0/24 -j MASQUERADE", Assert.Single(Assert.Single(root.Firewall, chain => chain.Name == "POSTROUTING").Rules));
        Assert.True(root.Forwarding.Ipv4);
        var cable = root.Find("veth-red-br")!;
        var red = lab.Snapshot.Find("red")!;
        Assert.Equal(new Peer(red.Id, red.Find("veth-red")!.Index, "veth-red"), cable.Peer);
        Assert.Equal(cable.Name, red.Find("veth-red")!.Peer!.Name);
        output.WriteLine($"lag of the last change: {lab.Session.Lag?.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Snapshot_BothEndsOfACableWithTheSameIndex_HavePeers()
    {
        await using var lab = await HostLab.StartAsync("same-index");
        await lab.RunAsync("ip netns add red");
        await lab.RunAsync("ip netns add blue");
        await lab.RunAsync("ip -n red link add veth-red index 7 type veth peer name veth-blue index 7 netns blue");
        await lab.UntilAsync(() => lab.Snapshot.Find("red")?.Find("veth-red")?.Peer?.Name == "veth-blue", "the cable has both ends");
        Assert.Equal(lab.Snapshot.Find("red")!.Id, lab.Snapshot.Find("blue")!.Find("veth-blue")!.Peer!.Namespace);
    }

    [Fact]
    public async Task Snapshot_BothEndsOfACableMovedOneByOne_HavePeers()
    {
        await using var lab = await HostLab.StartAsync("moved-ends");
        await lab.RunAsync("ip netns add red");
        await lab.RunAsync("ip netns add blue");
        await lab.RunAsync("ip link add veth-red type veth peer name veth-blue");
        await lab.RunAsync("ip link set veth-red netns red");
        await lab.UntilAsync(() => lab.Snapshot.Find("red")?.Find("veth-red")?.Peer is not null, "one end is in red");
        await lab.RunAsync("ip link set veth-blue netns blue");
        await lab.UntilAsync(() => lab.Snapshot.Find("blue")?.Find("veth-blue")?.Peer?.Name == "veth-red", "the other end is in blue");
        Assert.Equal(lab.Snapshot.Find("blue")!.Id, lab.Snapshot.Find("red")!.Find("veth-red")!.Peer?.Namespace);
    }

    [Fact]
    public async Task Snapshot_NamespaceMadeOutside_IsSeenSoon()
    {
        await using var lab = await HostLab.StartAsync("outside");
        await lab.Lab.MustRunAsync("ip", "netns", "add", "warm");
        await lab.UntilAsync(() => lab.Snapshot.Find("warm") is not null, "the first namespace is seen");
        var clock = Stopwatch.StartNew();
        await lab.Lab.MustRunAsync("ip", "netns", "add", "other");
        await lab.UntilAsync(() => lab.Snapshot.Find("other") is not null, "the namespace is seen");
        output.WriteLine($"ip netns add from outside: seen after {clock.ElapsedMilliseconds} ms, of which from the kernel's event {lab.Session.Lag?.TotalMilliseconds:0} ms");
        Assert.True(lab.Session.Lag < TimeSpan.FromMilliseconds(300), $"{lab.Session.Lag}");
        await lab.UntilAsync(() => lab.Session.Log.Any(entry => entry is { Text: "namespace + other", Origin: Origin.Outside }), "it is logged as made outside");
    }

    [Fact]
    public async Task Snapshot_NamespaceOfAProcessOnly_ComesAndGoes()
    {
        await using var lab = await HostLab.StartAsync("nameless");
        var sleeping = lab.Lab.RunAsync("unshare", "-n", "sleep", "8");
        await lab.UntilAsync(() => lab.Snapshot.Namespaces.Any(ns => ns.Processes.Any(process => process.Command == "sleep")), "the namespace of sleep is there");
        await sleeping;
        await lab.UntilAsync(() => lab.Snapshot.Namespaces.Count == 1, "it is gone with sleep");
    }

    /// <summary>The snapshot catches up within the time that changes are collected for; so it is compared again with each of its versions.</summary>
    internal static async Task AgreesAsync(HostLab lab, string after)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var version = lab.Snapshot.Version;
            var difference = await DifferenceAsync(lab);
            if (difference is null)
            {
                return;
            }

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"after {after}:\n{difference}");
            if (lab.Snapshot.Version == version)
            {
                await Task.Yield();
            }
        }
    }

    private static async Task<string?> DifferenceAsync(HostLab lab)
    {
        var names = await lab.Lab.Reader.NamespacesAsync();
        var known = lab.Snapshot.Namespaces.Select(ns => ns.Name ?? ns.Title).Order(StringComparer.Ordinal).ToList();
        if (!names.SequenceEqual(known))
        {
            return $"namespaces {string.Join(' ', known)} instead of {string.Join(' ', names)}";
        }

        foreach (var name in names)
        {
            var said = await IpView.OfIpAsync(lab.Lab.Reader, name);
            var shown = lab.Snapshot.Find(name) is { } ns ? IpView.OfSnapshot(ns) : [];
            if (!said.SequenceEqual(shown))
            {
                return $"namespace \"{name}\"\nonly ip: {string.Join("\n         ", said.Except(shown))}\nonly snapshot: {string.Join("\n         ", shown.Except(said))}";
            }
        }

        return null;
    }
}
