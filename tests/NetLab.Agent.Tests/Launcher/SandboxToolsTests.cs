using NetLab.Contracts.Labs;
using NetLab.Testing;

namespace NetLab.Agent.Tests.Launcher;

public sealed class SandboxToolsTests : IAsyncLifetime
{
    private TestLab _lab = null!;

    public async ValueTask InitializeAsync()
    {
        _lab = await TestLab.StartAsync("tools");
        foreach (var line in (string[])[
            "ip netns add red",
            "ip link add veth-red type veth peer name eth0 netns red",
            "ip address add 192.168.15.5/24 dev veth-red",
            "ip link set veth-red up",
            "ip -n red address add 192.168.15.1/24 dev eth0",
            "ip -n red link set eth0 up",
            "ip -n red link set lo up",
            "ip -n red route add default via 192.168.15.5"])
        {
            await _lab.MustRunAsync(line.Split(' '));
        }
    }

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Ping_AcrossAVethPair_Answers() =>
        Assert.Contains("bytes from 192.168.15.1", await _lab.MustRunAsync("ping", "-c", "1", "-W", "2", "192.168.15.1"), StringComparison.Ordinal);

    [Fact]
    public async Task Masquerade_FromANamespace_RewritesTheSource()
    {
        await _lab.MustRunAsync("ip", "netns", "add", "lan");
        await _lab.MustRunAsync("ip", "link", "add", "uplink", "type", "veth", "peer", "name", "eth0", "netns", "lan");
        await _lab.MustRunAsync("ip", "address", "add", "192.168.1.1/24", "dev", "uplink");
        await _lab.MustRunAsync("ip", "link", "set", "uplink", "up");
        await _lab.MustRunAsync("ip", "-n", "lan", "address", "add", "192.168.1.3/24", "dev", "eth0");
        await _lab.MustRunAsync("ip", "-n", "lan", "link", "set", "eth0", "up");
        await _lab.MustRunAsync("sysctl", "-w", "net.ipv4.ip_forward=1");
        await _lab.MustRunAsync("iptables", "-t", "nat", "-A", "POSTROUTING", "-s", "192.168.15.0/24", "-j", "MASQUERADE");

        Assert.Contains("ttl=63", await _lab.MustRunAsync("ip", "netns", "exec", "red", "ping", "-c", "1", "-W", "2", "192.168.1.3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tcpdump_DropsItsPrivileges_WhereThereIsARangeOfIds()
    {
        Assert.SkipWhen(_lab.Record.Tier == LabTier.SingleUser, "a single user id: tcpdump cannot drop its privileges");
        Assert.SkipUnless(File.Exists("/usr/bin/tcpdump"), "tcpdump is not installed");

        var captured = await _lab.RunAsync("sh", "-c", "timeout 10 tcpdump -nn -l -c 1 -i veth-red icmp & t=$!; ping -i 0.1 -w 8 192.168.15.1 >/dev/null & p=$!; wait $t; kill $p");

        Assert.Contains("ICMP echo", captured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IpNetnsExec_HasTheNamespacesOwnFiles()
    {
        await _lab.MustRunAsync("sh", "-c", "mkdir -p /etc/netns/red; echo 'nameserver 8.8.8.8' >/etc/netns/red/resolv.conf");

        Assert.Equal("nameserver 8.8.8.8\n", await _lab.MustRunAsync("ip", "netns", "exec", "red", "cat", "/etc/resolv.conf"));
        Assert.Equal("eth0\nlo\n", await _lab.MustRunAsync("ip", "netns", "exec", "red", "ls", "/sys/class/net"));
    }

    [Fact]
    public async Task IndependentReader_ReadsEveryNamespace()
    {
        Assert.Equal(["", "red"], await _lab.Reader.NamespacesAsync());
        Assert.Contains(await _lab.Reader.AddressesAsync("red"), a => a.GetProperty("ifname").GetString() == "eth0");
        Assert.Contains(await _lab.Reader.RoutesAsync("red"), r => r.GetProperty("dst").GetString() == "default");
    }
}
