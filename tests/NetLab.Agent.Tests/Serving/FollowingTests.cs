using System.Globalization;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>The state under many changes, and who made them.</summary>
public sealed class FollowingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Snapshot_AfterAThousandRandomChanges_IsWhatIpSays()
    {
        await using var lab = await HostLab.StartAsync("random");
        await lab.Lab.MustRunAsync("sh", "-c", RandomChanges(seed: 20261121, count: 1000));
        await SnapshotTests.AgreesAsync(lab, "a thousand changes");
        output.WriteLine($"version {lab.Snapshot.Version}, {lab.Snapshot.Namespaces.Sum(ns => ns.Interfaces.Count)} interfaces, lag {lab.Session.Lag?.TotalMilliseconds:0} ms");
    }

    [Fact]
    public async Task Log_ChangesOfATypedCommandAndFromOutside_AreTold()
    {
        await using var lab = await HostLab.StartAsync("origins");
        await lab.RunAsync("ip link add typed type bridge");
        await OriginAsync(lab, "link + typed", Origin.Terminal);
        await lab.Lab.MustRunAsync("ip", "link", "add", "foreign", "type", "bridge");
        await OriginAsync(lab, "link + foreign", Origin.Outside);

        // Also while a command of ours runs.
        var ping = await lab.Session.StartAsync(new(Guid.NewGuid(), "", ["ping", "127.0.0.1"], Origin.Terminal));
        await lab.Lab.MustRunAsync("ip", "link", "add", "beside", "type", "bridge");
        await OriginAsync(lab, "link + beside", Origin.Outside);
        await lab.DoAsync(new CreateBridge("", "drawn"));
        await OriginAsync(lab, "link + drawn", Origin.Page);
        await ping.StopAsync();

        // ifconfig speaks ioctl: its notifications name nobody.
        await lab.RunAsync("ifconfig typed up");
        await OriginAsync(lab, "link typed up", Origin.Terminal);
    }

    [Fact]
    public async Task Agent_AfterWorkInManyNamespaces_HasNoThreadElsewhere()
    {
        await using var lab = await HostLab.StartAsync("threads");
        await lab.DoAsync(new Steps("Many", Enumerable.Range(0, 40).Select(i => (HostAction)new CreateNamespace($"n{i}")).ToEquatableList()));
        for (var i = 0; i < 40; i++)
        {
            await lab.RunAsync("ip link set lo up", $"n{i}");
        }

        var namespaces = await lab.Lab.MustRunAsync("sh", "-c", "for t in /proc/1/task/*; do readlink $t/ns/net; done | sort | uniq -c");
        Assert.Equal($"net:[{lab.Snapshot.Root!.Id}]", Assert.Single(namespaces.Trim().Split('\n')).Trim().Split(' ')[1]);
    }

    [Fact]
    public async Task Traffic_OfAPing_IsToldWithItsInterfacesAndItsEnd()
    {
        await using var lab = await HostLab.StartAsync("traffic");
        var rates = new List<int>();
        var ended = new TaskCompletionSource();
        lab.Session.TrafficChanged += traffic =>
        {
            rates.Add(traffic.Count);
            if (rates.Count > 1 && traffic.Count == 0)
            {
                ended.TrySetResult();
            }
        };
        await lab.RunAsync("ping -c 30 -i 0.1 127.0.0.1");
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains(1, rates);
    }

    [Fact]
    public async Task Lag_OfChanges_IsPrinted()
    {
        await using var lab = await HostLab.StartAsync("lag");
        var lags = new List<double>();
        lab.Session.SnapshotChanged += diff => lags.Add(lab.Session.Lag?.TotalMilliseconds ?? 0);
        for (var i = 0; i < 30; i++)
        {
            var version = lab.Snapshot.Version;
            await lab.Lab.MustRunAsync("ip", "link", "add", $"br{i.ToString(CultureInfo.InvariantCulture)}", "type", "bridge");
            await lab.UntilAsync(() => lab.Snapshot.Root!.Find($"br{i}") is not null, "the bridge is seen");
        }

        var sorted = lags.Order().ToList();
        output.WriteLine($"kernel event to client: median {sorted[sorted.Count / 2]:0} ms, worst {sorted[^1]:0} ms of {sorted.Count}");
        Assert.True(sorted[sorted.Count / 2] < 300);
    }

    private static Task OriginAsync(HostLab lab, string text, Origin origin) => lab.UntilAsync(
        () => lab.Session.Log.Any(entry => entry.Kind == LogEntryKind.Kernel && entry.Text.StartsWith(text, StringComparison.Ordinal) && entry.Origin == origin),
        $"{text} is logged as {origin}",
        () => string.Join('\n', lab.Session.Log.Select(entry => $"{entry.Origin} {entry.Text}")));

    /// <summary>A script of links, addresses, routes and moves, of which some fail; the same for the same seed.</summary>
    private static string RandomChanges(int seed, int count)
    {
        var random = new Random(seed);
        var lines = new List<string> { "exec 2>/dev/null", "ip netns add n0; ip netns add n1; ip netns add n2" };
        for (var i = 0; i < count; i++)
        {
            var (ns, link, other) = (random.Next(3), $"v{random.Next(12)}", random.Next(3));
            lines.Add(random.Next(9) switch
            {
                0 => $"ip -n n{ns} link add {link} type veth peer name {link}p netns n{other}",
                1 => $"ip -n n{ns} link del {link}",
                2 => $"ip -n n{ns} link set {link} up; ip -n n{other} link set {link}p up",
                3 => $"ip -n n{ns} link set {link} down",
                4 => $"ip -n n{ns} addr add 10.{random.Next(4)}.{random.Next(4)}.{random.Next(1, 9)}/24 dev {link}",
                5 => $"ip -n n{ns} addr flush dev {link}",
                6 => $"ip -n n{ns} route add 172.16.{random.Next(9)}.0/24 dev {link}",
                7 => $"ip -n n{ns} link add br{random.Next(3)} type bridge; ip -n n{ns} link set {link} master br{random.Next(3)}",
                _ => $"ip -n n{ns} link set {link} netns n{other}",
            });
        }

        return string.Join('\n', lines) + "\ntrue";
    }
}
