namespace NetLab.Agent.Tests.Serving;

/// <summary>Networks that scripts build with ip, as one finds them: the snapshot is what ip says afterwards.</summary>
public sealed class ForeignScriptTests
{
    public static TheoryData<string, string> Scripts => new()
    {
        {
            "tree", """
            for b in core left right; do ip link add br-$b type bridge; ip link set br-$b up; done
            for b in left right; do
                ip link add up-$b type veth peer name down-$b
                ip link set up-$b master br-core up; ip link set down-$b master br-$b up
            done
            for i in 1 2 3 4 5 6 7 8; do
                ip netns add h$i
                ip link add eth0 netns h$i type veth peer name port$i
                [ $i -le 4 ] && b=left || b=right
                ip link set port$i master br-$b up
                ip -n h$i addr add 10.0.0.$i/24 dev eth0; ip -n h$i link set eth0 up; ip -n h$i link set lo up
            done
            ip netns exec h1 ping -c 1 -W 2 10.0.0.8
            """
        },
        {
            "chain", """
            for i in 1 2 3 4 5; do ip netns add r$i; ip -n r$i link set lo up; done
            for i in 1 2 3 4; do
                j=$((i+1))
                ip link add right netns r$i type veth peer name left netns r$j
                ip -n r$i addr add 10.0.$i.1/30 dev right; ip -n r$j addr add 10.0.$i.2/30 dev left
                ip -n r$i -6 addr add fd00:$i::1/64 dev right nodad; ip -n r$j -6 addr add fd00:$i::2/64 dev left nodad
                ip -n r$i link set right up; ip -n r$j link set left up
            done
            for i in 2 3 4; do
                ip netns exec r$i sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
                ip -n r$i route add 10.0.4.0/30 via 10.0.$i.2 metric 50 2>/dev/null || true
                ip -n r$i route add 10.0.1.0/30 via 10.0.$((i-1)).1 proto static 2>/dev/null || true
                ip -n r$i -6 route add fd00:4::/64 via fd00:$i::2 2>/dev/null || true
                ip -n r$i -6 route add fd00:1::/64 via fd00:$((i-1))::1 2>/dev/null || true
            done
            ip -n r1 route add default via 10.0.1.2; ip -n r1 -6 route add default via fd00:1::2
            ip -n r5 route add default via 10.0.4.1; ip -n r5 -6 route add default via fd00:4::1
            ip netns exec r1 ping -c 1 -W 3 10.0.4.2
            ip netns exec r1 ping -c 1 -W 3 fd00:4::2
            """
        },
        {
            "macvlan and vxlan", """
            ip netns add a; ip netns add b; ip netns add m
            ip link add ea netns a type veth peer name eb netns b
            ip -n a addr add 172.16.0.1/24 dev ea; ip -n b addr add 172.16.0.2/24 dev eb
            ip -n a link set ea up; ip -n b link set eb up
            ip -n a link add vx type vxlan id 7 dev ea remote 172.16.0.2 local 172.16.0.1 dstport 4789
            ip -n b link add vx type vxlan id 7 dev eb group 239.1.1.1 dstport 4789
            ip -n a addr add 192.168.7.1/24 dev vx; ip -n b addr add 192.168.7.2/24 dev vx
            ip -n a link set vx up; ip -n b link set vx up
            ip -n a link add mv link ea type macvlan mode bridge
            ip -n a link set mv netns m; ip -n m addr add 172.16.0.3/24 dev mv; ip -n m link set mv up
            ip -n a link add mv2 link ea address 02:00:00:00:00:09 type macvlan mode private
            ip netns exec m ping -c 1 -W 2 172.16.0.2
            """
        },
        {
            "vlan-aware bridge", """
            ip link add br0 type bridge vlan_filtering 1 2>/dev/null || exit 77
            ip netns add x; ip link add p0 type veth peer name eth0 netns x
            ip link set p0 master br0; ip link set br0 up; ip link set p0 up; ip -n x link set eth0 up
            bridge vlan add dev p0 vid 10 pvid untagged || exit 77
            bridge vlan add dev br0 vid 10 self
            """
        },
        {
            "moves and renames", """
            ip netns add outer
            ip netns exec outer bash -ec 'ip link add one type veth peer name two; ip link set one up; ip link add br0 type bridge'
            ip netns add second
            ip -n outer link set two netns second; ip -n second link set two name renamed; ip -n second link set renamed up
            ip -n second link set renamed netns outer; ip -n outer link set renamed master br0
            ip netns del second
            for i in 1 2 3; do
                ip netns add again; ip link add cable type veth peer name other netns again
                ip -n again addr add 10.9.$i.1/24 dev other; ip -n again link set other up; ip link set cable up
                ip netns del again
                while ip link show cable >/dev/null 2>&1; do :; done
            done
            ip netns add again; ip -n again link add other type bridge
            ip -n outer link set one alias 'to the other'
            (for i in $(seq 20); do ip netns add t$i; ip link add l$i type veth peer name e netns t$i; done) &
            (for i in $(seq 30); do ip netns del t$((i % 20 + 1)) 2>/dev/null || true; done) &
            wait
            """
        },
        {
            "IPv6 only", """
            ip netns add six; ip netns add seven
            ip link add eth0 netns six type veth peer name eth0 netns seven
            ip -n six -6 addr add 2001:db8::1/64 dev eth0 nodad; ip -n seven -6 addr add 2001:db8::2/64 dev eth0 nodad
            ip -n six link set eth0 up; ip -n seven link set eth0 up
            ip -n seven -6 route add default via 2001:db8::1 dev eth0
            ip -n six -6 neigh add 2001:db8::99 lladdr 02:00:00:00:00:99 dev eth0
            ip netns exec six ping -c 1 -W 3 2001:db8::2
            """
        },
        {
            "tables, rules and multipath", """
            ip netns add mp; ip -n mp link set lo up
            for i in 1 2 3; do
                ip link add e$i netns mp type veth peer name o$i; ip link set o$i up
                ip -n mp addr add 10.$i.0.1/24 dev e$i; ip -n mp link set e$i up
            done
            ip -n mp route add 10.99.0.0/16 nexthop via 10.1.0.2 weight 3 nexthop via 10.2.0.2 weight 1
            ip -n mp -6 addr add fd01::1/64 dev e1 nodad; ip -n mp -6 addr add fd02::1/64 dev e2 nodad
            ip -n mp -6 route add fd99::/64 nexthop via fd01::2 dev e1 nexthop via fd02::2 dev e2
            ip -n mp route add default via 10.3.0.2 table 100
            ip -n mp route add unreachable 10.98.0.0/16 metric 7; ip -n mp route add prohibit 10.97.0.0/16; ip -n mp route add throw 10.96.0.0/16 table 100
            ip -n mp rule add from 10.3.0.0/24 lookup 100 pref 50
            ip -n mp rule add fwmark 0x10/0xff lookup 100 pref 51; ip -n mp rule add to 10.5.0.0/16 iif e1 blackhole pref 52
            ip -n mp rule add not from 10.4.0.0/16 lookup 100 pref 53; ip -n mp rule add from all ipproto tcp dport 80 lookup 100 pref 54
            ip -n mp rule add from all lookup main suppress_prefixlength 0 pref 55
            ip -n mp rule add uidrange 0-99 lookup 100 pref 56; ip -n mp rule add oif e2 tos 0x10 lookup 100 pref 57
            ip -n mp rule add goto 32766 pref 58; ip -n mp -6 rule add from fd01::/64 unreachable pref 59
            ip -n mp rule add sport 1000-2000 prohibit pref 60
            """
        },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Snapshot_AfterAScript_IsWhatIpSays(string name, string script)
    {
        await using var lab = await HostLab.StartAsync("scripts");
        var run = await lab.Lab.RunAsync("bash", "-ec", script);
        Assert.SkipWhen(run.ExitCode == 77, $"this kernel has no {name}");
        run.Succeeded();
        await SnapshotTests.AgreesAsync(lab, name);
        Assert.All(lab.Snapshot.Namespaces.SelectMany(ns => ns.Interfaces).Where(link => link.Kind == "veth"), link => Assert.NotNull(link.Peer));
    }

    [Fact]
    public async Task Snapshot_NamespaceOfAContainer_HasItsCable()
    {
        await using var lab = await HostLab.StartAsync("container");
        var container = lab.Lab.RunAsync("unshare", "--net", "--mount", "sh", "-c", "ip link set lo up; echo $$ >/tmp/pid; exec sleep 7");
        await lab.UntilAsync(() => lab.Snapshot.Namespaces.Any(ns => ns.Processes.Any(process => process.Command == "sleep")), "the container is there");
        await lab.Lab.MustRunAsync("bash", "-ec", "ip link add veth0 type veth peer name eth0 netns $(cat /tmp/pid); ip link set veth0 up; nsenter --net=/proc/$(cat /tmp/pid)/ns/net ip link set eth0 up");
        await lab.UntilAsync(
            () => lab.Snapshot.Root!.Find("veth0") is { Carrier: true, Peer: { Name: "eth0" } end } && lab.Snapshot.Find(end.Namespace)?.Find("eth0")?.Peer?.Name == "veth0",
            "the cable into the container has both ends");
        await container;
        await lab.UntilAsync(() => lab.Snapshot.Namespaces.Count == 1 && lab.Snapshot.Root!.Find("veth0") is null, "container and cable are gone");
    }
}
