using System.Globalization;
using NetLab.Topology;

namespace NetLab.Lessons.Tests.Facts;

public class StateFactTests
{
    private static readonly Snapshot Bridged = Hosts.Empty
        .After(new CreateBridge("", "v-net-0"), new CreateVeth(new("", "veth-red"), new("", "veth-red-br")), new SetMaster("", "veth-red-br", "v-net-0"));

    private static readonly Snapshot Routed = Hosts.Cable
        .After(new AddRoute("blue", "192.168.1.0/24", "192.168.15.5"), new SetForwarding("", true))
        .After(new AddFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")), new SetFirewallPolicy("", "FORWARD", "DROP"));

    private static readonly Snapshot Known = Hosts.Cable
        .With("red", ns => ns with { Neighbours = [new("192.168.15.2", "02:00:00:00:00:02", "veth-red", "STALE"), new("192.168.15.9", null, "veth-red", "FAILED")] });

    /// <summary>A fact, a host, and what is seen.</summary>
    public static TheoryData<StateFact, Snapshot, FindingStatus, string> Looks => new()
    {
        { new NamespaceFact("red"), Hosts.Cable, FindingStatus.Passed, "red is there, with 2 interface(s)" },
        { new NamespaceFact("green"), Hosts.Cable, FindingStatus.NotYet, "no namespace green; there are: blue, red" },
        { new NamespaceFact("red"), Hosts.Empty, FindingStatus.NotYet, "no namespace red, nor any other yet" },
        { new NamespaceFact("red"), Snapshot.Empty, FindingStatus.NotYet, "no namespace red, nor any other yet" },

        { new InterfaceFact("veth-red", "red"), Hosts.Cable, FindingStatus.Passed, "veth-red in red: veth · up · ↔ veth-blue @ blue" },
        { new InterfaceFact("veth-red", "*", Peer: "veth-blue"), Hosts.Cable, FindingStatus.Passed, "veth-red in red: veth · up · ↔ veth-blue @ blue" },
        { new InterfaceFact("veth-red", "green"), Hosts.Cable, FindingStatus.NotYet, "no namespace green; there are: blue, red" },
        { new InterfaceFact("veth-green", "red"), Hosts.Cable, FindingStatus.NotYet, "no veth-green in red; there are: lo, veth-red" },
        { new InterfaceFact("veth-green", "*"), Hosts.Cable, FindingStatus.NotYet, "no veth-green anywhere" },
        { new InterfaceFact("veth-red"), Hosts.Cable, FindingStatus.Failed, "veth-red is in red, not in host" },
        { new InterfaceFact("veth-red", "red", Kind: "bridge"), Hosts.Cable, FindingStatus.Failed, "veth-red is a veth, not a bridge" },
        { new InterfaceFact("veth-red", "red", Peer: "veth-green"), Hosts.Cable, FindingStatus.Failed, "the other end of veth-red is veth-blue @ blue, not veth-green" },
        { new InterfaceFact("veth-red", "red", PeerNamespace: ""), Hosts.Cable, FindingStatus.Failed, "the other end of veth-red is veth-blue @ blue, not host" },
        { new InterfaceFact("lo", "red", Peer: "veth-red"), Hosts.Cable, FindingStatus.Failed, "lo is no end of a cable" },
        { new InterfaceFact("veth-red", "red", Up: true), Hosts.Cable.After(new SetUp("red", "veth-red", false)), FindingStatus.Failed, "veth-red is there but down" },
        { new InterfaceFact("veth-red", "red", Up: false), Hosts.Cable, FindingStatus.Failed, "veth-red is up" },
        { new InterfaceFact("veth-red", "red", Carrier: true), Hosts.Cable.After(new SetUp("blue", "veth-blue", false)).WithCarrier(), FindingStatus.Failed, "veth-red is up but has no carrier: the other end, veth-blue @ blue, is down" },
        { new InterfaceFact("veth-red", "red", Mtu: 1400), Hosts.Cable, FindingStatus.Failed, "veth-red has MTU 1500, not 1400" },
        { new InterfaceFact("veth-red-br", Master: "v-net-0"), Bridged, FindingStatus.Passed, "veth-red-br in host: veth · down · master v-net-0 · ↔ veth-red @ host" },
        { new InterfaceFact("veth-red", Master: "v-net-0"), Bridged, FindingStatus.Failed, "veth-red is a port of no bridge" },
        { new InterfaceFact("veth-red-br", Master: ""), Bridged, FindingStatus.Failed, "veth-red-br is a port of v-net-0" },

        { new AddressFact("192.168.15.1/24", "red", "veth-red"), Hosts.Cable, FindingStatus.Passed, "192.168.15.1/24 on veth-red" },
        { new AddressFact("192.168.15.1/24", "red"), Hosts.Cable, FindingStatus.Passed, "192.168.15.1/24 on veth-red" },
        { new AddressFact("192.168.15.1/16", "red", "veth-red"), Hosts.Cable, FindingStatus.Failed, "veth-red has 192.168.15.1/24: right address, wrong prefix length, wanted 192.168.15.1/16" },
        { new AddressFact("192.168.15.3/24", "red", "veth-red"), Hosts.Cable, FindingStatus.Failed, "veth-red has 192.168.15.1/24" },
        { new AddressFact("192.168.15.1/24", "red", "lo"), Hosts.Cable, FindingStatus.Failed, "192.168.15.1/24 is on veth-red, not on lo" },
        { new AddressFact("fd00::1/64", "red", "veth-red"), Hosts.Cable, FindingStatus.NotYet, "veth-red has no such address yet" },
        { new AddressFact("fd00:0:0::1/64", "red"), Hosts.Cable.After(new AddAddress("red", "veth-red", "fd00::1/64")), FindingStatus.Passed, "fd00::1/64 on veth-red" },
        { new AddressFact("192.168.15.1/24", "red", "veth-x"), Hosts.Cable, FindingStatus.NotYet, "no veth-x in red; there are: lo, veth-red" },
        { new AddressFact("192.168.15.1/24", "green"), Hosts.Cable, FindingStatus.NotYet, "no namespace green; there are: blue, red" },

        { new RouteFact("192.168.15.0/24", "red", Interface: "veth-red"), Hosts.Cable, FindingStatus.Passed, "192.168.15.0/24 dev veth-red" },
        { new RouteFact("192.168.1.0/24", "red"), Hosts.Cable, FindingStatus.NotYet, "red has no route to 192.168.1.0/24; it has: 192.168.15.0/24" },
        { new RouteFact("192.168.15.0/24", "red", Gateway: "10.0.0.1"), Hosts.Cable, FindingStatus.Failed, "there is 192.168.15.0/24 dev veth-red instead" },
        { new RouteFact("192.168.1.0/24", "blue", Gateway: "192.168.15.5"), Routed, FindingStatus.Passed, "192.168.1.0/24 via 192.168.15.5 dev veth-blue" },

        { new NeighbourFact("192.168.15.2", "red"), Known, FindingStatus.Passed, "192.168.15.2 is at 02:00:00:00:00:02 on veth-red" },
        { new NeighbourFact("192.168.15.9", "red"), Known, FindingStatus.Failed, "nobody answered ARP for 192.168.15.9 (FAILED)" },
        { new NeighbourFact("192.168.15.2"), Known, FindingStatus.NotYet, "host has no ARP entry for 192.168.15.2" },

        { new ForwardingFact(), Hosts.Cable, FindingStatus.NotYet, "net.ipv4.ip_forward = 0" },
        { new ForwardingFact(), Routed, FindingStatus.Passed, "net.ipv4.ip_forward = 1" },
        { new ForwardingFact("", Enabled: false, Ipv6: true), Routed, FindingStatus.Passed, "net.ipv6.conf.all.forwarding = 0" },

        { new FirewallRuleFact("POSTROUTING", "-j MASQUERADE -s 192.168.15.0/24", "nat"), Routed, FindingStatus.Passed, "-s 192.168.15.0/24 -j MASQUERADE" },
        { new FirewallRuleFact("POSTROUTING", "-s 192.168.16.0/24 -j MASQUERADE", "nat"), Routed, FindingStatus.Failed, "nat POSTROUTING has other rules, the last: -s 192.168.15.0/24 -j MASQUERADE" },
        { new FirewallRuleFact("POSTROUTING", "-j MASQUERADE", "nat"), Hosts.Cable, FindingStatus.NotYet, "nat POSTROUTING has no such rule yet" },
        { new FirewallPolicyFact("FORWARD", "DROP"), Routed, FindingStatus.Passed, "policy of FORWARD: DROP" },
        { new FirewallPolicyFact("FORWARD", "ACCEPT"), Routed, FindingStatus.NotYet, "policy of FORWARD: DROP" },
        { new FirewallPolicyFact("FORWARD", "ACCEPT"), Hosts.Cable, FindingStatus.Passed, "policy of FORWARD: ACCEPT" },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public void Look_Host_SaysWhatItSaw(StateFact fact, Snapshot host, FindingStatus status, string evidence)
    {
        var finding = fact.Look(host);

        Assert.Equal((status, evidence), (finding.Status, $"{finding.Evidence}"));
        Assert.DoesNotContain("{", finding.Evidence.ToText(CultureInfo.GetCultureInfo("ko")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Judge_Negated_IsTheOtherWayRoundWithTheSameEvidence(StateFact fact, Snapshot host, FindingStatus status, string evidence)
    {
        var check = new Check { Key = "not", Not = true, Fact = fact };

        var finding = check.Judge(fact.Look(host));

        Assert.Equal(status != FindingStatus.Passed, finding.Status == FindingStatus.Passed);
        Assert.Equal(evidence, $"{finding.Evidence}");
        Assert.NotEqual(fact.Title.ToText(CultureInfo.InvariantCulture), check.Title().ToText(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Look_HostileName_ShowsNoControlCharacters()
    {
        var host = Hosts.Cable.With("red", ns => ns with { Interfaces = [.. ns.Interfaces, new Interface { Index = 9, Name = "x\u001b[2J\u202ey", Kind = "veth" }] });

        var evidence = $"{new InterfaceFact("none", "red").Look(host).Evidence}";

        Assert.Equal("no none in red; there are: lo, veth-red, x\uFFFD[2J\uFFFDy", evidence);
    }
}
