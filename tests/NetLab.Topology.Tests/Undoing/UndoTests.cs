namespace NetLab.Topology.Tests.Undoing;

public class UndoTests
{
    [Fact]
    public void Of_AnyAction_BringsTheHostBack() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        var before = host.Snapshot(seed % 40);
        AssertUndone(host.Action(before), before);
    }, 5000);

    [Fact]
    public void Of_Steps_BringsTheHostBack() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        var before = host.Snapshot(seed % 30);
        AssertUndone(host.Steps(before), before);
    }, 2000);

    [Fact]
    public void Of_AnyAction_IsValid() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        var before = host.Snapshot(seed % 30);
        Assert.Empty(Undo.Of(host.Action(before), before).Validate());
    });

    [Fact]
    public void Of_DeletedVeth_RecreatesBothEnds() => AssertCommands(
        new DeleteInterface("red", "veth-red"),
        Hosts.RedAndBlue().After(new AddRoute("blue", "192.168.1.0/24", "192.168.15.1")),
        "ip link add veth-blue netns blue type veth peer name veth-red netns red",
        "ip -n blue link set veth-blue address 02:00:00:00:00:02",
        "ip -n red link set veth-red address 02:00:00:00:00:01",
        "ip -n blue addr add 192.168.15.2/24 dev veth-blue",
        "ip -n red addr add 192.168.15.1/24 dev veth-red",
        "ip -n blue link set veth-blue up",
        "ip -n red link set veth-red up",
        "ip -n blue route add 192.168.1.0/24 via 192.168.15.1 dev veth-blue");

    [Fact]
    public void Of_DeletedBridge_AttachesItsPortsAgain() => AssertCommands(
        new DeleteInterface("", "v-net-0"),
        Hosts.Bridged(),
        "ip link add v-net-0 type bridge",
        "ip link set v-net-0 address 02:00:00:00:00:10",
        "ip link set veth-red-br master v-net-0",
        "ip link set veth-blue-br master v-net-0",
        "ip addr add 192.168.15.5/24 dev v-net-0",
        "ip link set v-net-0 up");

    [Fact]
    public void Of_DeletedNamespace_MakesItAndItsCablesAgain() => AssertCommands(
        new DeleteNamespace("blue"),
        Hosts.Bridged().After(
            new SetForwarding("blue", true),
            new AddFirewallRule("blue", FirewallRuleSpec.Masquerade("10.0.0.0/8")),
            new SetFirewallPolicy("blue", "FORWARD", "DROP")),
        "ip netns add blue",
        "ip link add veth-blue-br type veth peer name veth-blue netns blue",
        "ip link set veth-blue-br master v-net-0",
        "ip -n blue addr add 192.168.15.2/24 dev veth-blue",
        "ip link set veth-blue-br up",
        "ip -n blue link set veth-blue up",
        "ip -n blue route add 192.168.1.0/24 via 192.168.15.5 dev veth-blue",
        "ip netns exec blue sysctl -w net.ipv4.ip_forward=1",
        "ip netns exec blue iptables -P FORWARD DROP",
        "ip netns exec blue iptables -t nat -A POSTROUTING -s 10.0.0.0/8 -j MASQUERADE");

    [Fact]
    public void Of_MovedInterface_MovesItBackWithItsAddresses() => AssertCommands(
        new MoveInterface("red", "veth-red", "blue"),
        Hosts.RedAndBlue(),
        "ip -n blue link set veth-red netns red",
        "ip -n red addr add 192.168.15.1/24 dev veth-red",
        "ip -n red link set veth-red up");

    [Fact]
    public void Of_InterfaceSwitchedOff_RestoresTheRoutesThatWentWithIt() => AssertCommands(
        new SetUp("blue", "veth-blue", false),
        Hosts.Bridged().After(new AddAddress("blue", "veth-blue", "fd00::2/64")),
        "ip -n blue addr add fd00::2/64 dev veth-blue",
        "ip -n blue link set veth-blue up",
        "ip -n blue route add 192.168.1.0/24 via 192.168.15.5 dev veth-blue");

    [Fact]
    public void Of_FirstAddressOfANetwork_RestoresTheOthersThatWentWithIt() => AssertCommands(
        new DeleteAddress("red", "veth-red", "192.168.15.1/24"),
        Hosts.RedAndBlue().After(new AddAddress("red", "veth-red", "192.168.15.7/24")),
        "ip -n red addr add 192.168.15.1/24 dev veth-red",
        "ip -n red addr add 192.168.15.7/24 dev veth-red");

    [Fact]
    public void Of_RuleInTheMiddle_GoesBackToItsPlace()
    {
        FirewallRuleSpec Rule(string port) => new("filter", "FORWARD", ["-p", "tcp", "--dport", port, "-j", "DROP"]);
        AssertCommands(
            new DeleteFirewallRule("", Rule("2")),
            Hosts.Empty.After(new AddFirewallRule("", Rule("1")), new AddFirewallRule("", Rule("2")), new AddFirewallRule("", Rule("3"))),
            "iptables -t filter -I FORWARD 2 -p tcp --dport 2 -j DROP");
    }

    [Fact]
    public void Of_RuleAsTyped_IsFoundAsIptablesPrintsIt()
    {
        var before = Hosts.Empty.Change("", ns => ns with { Firewall = [new("inet", "nat", "PREROUTING", "ACCEPT", ["-d 10.0.0.1/32 -p tcp -m tcp --dport 80 -j DNAT --to-destination 192.168.15.2:80"])] });
        var typed = new FirewallRuleSpec("nat", "PREROUTING", ["-p", "tcp", "-d", "10.0.0.1", "--dport", "80", "-j", "DNAT", "--to-destination", "192.168.15.2:80"]);
        AssertCommands(
            new DeleteFirewallRule("", typed),
            before,
            "iptables -t nat -A PREROUTING -d 10.0.0.1/32 -p tcp -m tcp --dport 80 -j DNAT --to-destination 192.168.15.2:80");
    }

    [Fact]
    public void Of_Steps_UndoesTheLastFirst() => AssertCommands(
        new Steps("Link", [new CreateNamespace("green"), new AddAddress("red", "veth-red", "10.0.0.1/8"), new SetUp("red", "veth-red", false)]),
        Hosts.RedAndBlue(),
        "ip -n red link set veth-red up",
        "ip -n red addr del 10.0.0.1/8 dev veth-red",
        "ip netns del green");

    [Fact]
    public void Of_LinkProposal_TakesAllOfItAway()
    {
        var before = Hosts.Bridged();
        var undone = before.After(Proposals.Link(before, new("red"), new("blue")).ToAction());
        undone = undone.After(Undo.Of(Proposals.Link(before, new("red"), new("blue")).ToAction(), before));
        Assert.Equal(Description.Of(before), Description.Of(undone));
    }

    [Fact]
    public void Of_NamespaceThatAProcessKeeps_HasNoActions()
    {
        var before = Hosts.RedAndBlue().Change("red", ns => ns with { Processes = [new(7, "sleep")] });
        Assert.Empty(Assert.IsType<Steps>(Undo.Of(new DeleteNamespace("red"), before)).Actions);
    }

    [Fact]
    public void Of_CableIntoANamelessNamespace_NeverTakesTheHostForIt()
    {
        var before = Hosts.RedAndBlue().Change("blue", ns => ns with { Names = [] });
        Assert.DoesNotContain(Undo.Of(new DeleteInterface("red", "veth-red"), before).Commands, command => command.Contains("type veth", StringComparison.Ordinal));
    }

    private static void AssertUndone(HostAction action, Snapshot before)
    {
        var after = Projection.Of(action, before);
        var undone = Projection.Of(Undo.Of(action, before), after);
        Assert.True(Description.Of(before) == Description.Of(undone), $"""
            {string.Join("; ", action.Commands)}
            undone by
            {string.Join("\n", Undo.Of(action, before).Commands)}
            before:
            {Description.Of(before)}
            undone:
            {Description.Of(undone)}
            """);
    }

    private static void AssertCommands(HostAction action, Snapshot before, params string[] commands)
    {
        Assert.Equal(commands, Undo.Of(action, before).Commands);
        AssertUndone(action, before);
    }
}
