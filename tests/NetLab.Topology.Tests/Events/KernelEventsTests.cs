namespace NetLab.Topology.Tests.Events;

public class KernelEventsTests
{
    [Fact]
    public void Of_ANewNamespace_IsOneEvent() => AssertEvents(
        Hosts.Empty, Hosts.Empty.After(new CreateNamespace("red")), "red: namespace + red");

    [Fact]
    public void Of_ACable_SaysBothEndsAndTheirState() => AssertEvents(
        Hosts.Empty.After(new CreateNamespace("red")),
        Hosts.Empty.After(new CreateNamespace("red"), new CreateVeth(new("", "veth-red-br"), new("red", "veth-red")), new AddAddress("red", "veth-red", "192.168.15.1/24"), new SetUp("red", "veth-red", true)),
        "host: link + veth-red-br (veth)",
        "red: link + veth-red (veth)",
        "red: link veth-red up",
        "red: address + 192.168.15.1/24 dev veth-red");

    [Fact]
    public void Of_ADeletedCable_SaysNothingOfWhatWentWithIt() => AssertEvents(
        Hosts.Bridged(), Hosts.Bridged().After(new DeleteInterface("blue", "veth-blue")), "host: link - veth-blue-br", "blue: link - veth-blue");

    [Fact]
    public void Of_ADeletedNamespace_IsOneEventAndTheCablesElsewhere() => AssertEvents(
        Hosts.RedAndBlue(), Hosts.RedAndBlue().After(new DeleteNamespace("red")), "red: namespace - red", "blue: link - veth-blue");

    [Fact]
    public void Of_APortOfABridge_SaysBridgeAndState() => AssertEvents(
        Hosts.Bridged().After(new SetMaster("", "veth-blue-br", null)),
        Hosts.Bridged().Change("", ns => ns.ChangeLink("veth-blue-br", link => link with { PortState = "forwarding" })),
        "host: port + veth-blue-br on v-net-0",
        "host: port veth-blue-br forwarding");

    [Fact]
    public void Of_ADetachedPort_SaysFromWhich() => AssertEvents(
        Hosts.Bridged(), Hosts.Bridged().After(new SetMaster("", "veth-blue-br", null)), "host: port - veth-blue-br on v-net-0");

    [Fact]
    public void Of_Carrier_IsItsOwnEventUnlessSwitchedOff()
    {
        var off = Hosts.RedAndBlue();
        var on = off.Change("red", ns => ns.ChangeLink("veth-red", link => link with { Carrier = true }));
        AssertEvents(off, on, "red: link veth-red carrier on");
        AssertEvents(on, off, "red: link veth-red carrier off");
        AssertEvents(on, on.After(new SetUp("red", "veth-red", false)), "red: link veth-red down");
    }

    [Fact]
    public void Of_PropertiesOfALink_SayTheNewValue() => AssertEvents(
        Hosts.RedAndBlue(),
        Hosts.RedAndBlue().After(new RenameInterface("red", "veth-red", "eth0"), new SetMtu("red", "eth0", 1400), new SetMac("red", "eth0", "02:00:00:00:00:09")),
        "red: link veth-red name eth0",
        "red: link eth0 mtu 1400",
        "red: link eth0 address 02:00:00:00:00:09");

    [Fact]
    public void Of_AMovedLink_IsOneEvent()
    {
        var before = Hosts.Empty.After(new CreateNamespace("red"), new CreateVeth(new("", "veth-red"), new("", "veth-red-br")), new SetMac("", "veth-red", "02:00:00:00:00:01"), new SetMac("", "veth-red-br", "02:00:00:00:00:02"));
        AssertEvents(before, before.After(new MoveInterface("", "veth-red", "red")), "red: link veth-red moved here from host");
    }

    [Fact]
    public void Of_ARoute_SaysItAsIpDoes() => AssertEvents(
        Hosts.RedAndBlue(),
        Hosts.RedAndBlue().After(new AddRoute("blue", "192.168.1.0/24", "192.168.15.5"), new AddRoute("blue", "default", "192.168.15.5", Metric: 100)),
        "blue: route + 192.168.1.0/24 via 192.168.15.5 dev veth-blue",
        "blue: route + default via 192.168.15.5 dev veth-blue metric 100");

    [Fact]
    public void Of_WhatTheKernelMakesByItself_SaysNothing() => AssertEvents(
        Hosts.RedAndBlue(),
        Hosts.RedAndBlue().Change("red", ns => ns.ChangeLink("veth-red", link => link with { Addresses = [.. link.Addresses, new("fe80::1", 64, "link")] }) with
        {
            Routes =
            [
                new Route { Family = "inet", Destination = "192.168.15.1", Type = "local", Table = "local", Interface = "veth-red", Protocol = "kernel" },
                new Route { Family = "inet6", Destination = "fe80::/64", Interface = "veth-red", Protocol = "kernel" },
                new Route { Family = "inet6", Destination = "ff00::/8", Type = "multicast", Table = "local", Interface = "veth-red", Protocol = "kernel" },
            ],
            Neighbours = [new("fe80::2", "02:00:00:00:00:02", "veth-red", "STALE"), new("ff02::1", "33:33:00:00:00:01", "veth-red", "NOARP"), new("192.168.15.9", null, "veth-red", "INCOMPLETE")],
        }));

    [Theory]
    [InlineData(null, "REACHABLE", "red: neighbour 192.168.15.2 lladdr 02:00:00:00:00:02 dev veth-red REACHABLE")]
    [InlineData("INCOMPLETE", "REACHABLE", "red: neighbour 192.168.15.2 lladdr 02:00:00:00:00:02 dev veth-red REACHABLE")]
    [InlineData("INCOMPLETE", "FAILED", "red: neighbour 192.168.15.2 lladdr 02:00:00:00:00:02 dev veth-red FAILED")]
    [InlineData("REACHABLE", null, "red: neighbour - 192.168.15.2 dev veth-red")]
    [InlineData("REACHABLE", "STALE", null)]
    [InlineData("STALE", "DELAY", null)]
    [InlineData("DELAY", "PROBE", null)]
    [InlineData("PROBE", "REACHABLE", null)]
    [InlineData("FAILED", null, null)]
    public void Of_ANeighbour_SaysWhatIsNews(string? then, string? now, string? text)
    {
        Snapshot With(string? state) => Hosts.RedAndBlue().Change("red", ns => ns with { Neighbours = state is null ? [] : [new("192.168.15.2", "02:00:00:00:00:02", "veth-red", state)] });
        AssertEvents(With(then), With(now), text is null ? [] : [text]);
    }

    [Fact]
    public void Of_ForwardingAndFirewall_SayWhatIsNow() => AssertEvents(
        Hosts.Empty,
        Hosts.Empty.After(new SetForwarding("", true), new AddFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")), new SetFirewallPolicy("", "FORWARD", "DROP")),
        "host: forwarding on (ipv4)",
        "host: rule + nat POSTROUTING -s 192.168.15.0/24 -j MASQUERADE",
        "host: policy FORWARD DROP");

    [Fact]
    public void Of_FirewallTakenBack_SaysSo() => AssertEvents(
        Hosts.Empty.After(new AddFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")), new SetFirewallPolicy("", "FORWARD", "DROP")),
        Hosts.Empty,
        "host: rule - nat POSTROUTING -s 192.168.15.0/24 -j MASQUERADE",
        "host: policy FORWARD ACCEPT");

    [Fact]
    public void Of_AnInterfaceEvent_HasItsIndex()
    {
        var after = Hosts.RedAndBlue().After(new AddAddress("red", "veth-red", "10.0.0.1/8"));
        var change = Assert.Single(KernelEvents.Of(Hosts.RedAndBlue(), after));
        Assert.Equal((KernelEventSubject.Address, after.Find("red")!.Id, after.Find("red")!.Find("veth-red")!.Index), (change.Subject, change.NamespaceId, change.InterfaceIndex));
    }

    [Fact]
    public void Of_TheSameHost_IsEmpty() => Property.HoldsForAllSeeds(seed => Assert.Empty(KernelEvents.Of(new RandomHost(seed).Decorated(20), new RandomHost(seed).Decorated(20))), 100);

    [Fact]
    public void Of_AnyTwoHosts_SaysSomethingWithoutFailing() => Property.HoldsForAllSeeds(
        seed => Assert.All(KernelEvents.Of(new RandomHost(seed).Decorated(20), new RandomHost(seed + 1).Decorated(20)), change => Assert.NotEmpty(change.Text)), 300);

    private static void AssertEvents(Snapshot before, Snapshot after, params string[] events) =>
        Assert.Equal(events, KernelEvents.Of(before, after).Select(change => $"{change.Namespace}: {change.Text}"));
}
