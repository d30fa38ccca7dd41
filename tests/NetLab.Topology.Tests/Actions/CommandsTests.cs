namespace NetLab.Topology.Tests.Actions;

public class CommandsTests
{
    [Fact]
    public void Commands_OfEachAction_AreWhatOneWouldType() => Assert.All(Examples.All, example => Assert.Equal(example.Value, string.Join('\n', example.Key.Commands)));

    [Fact]
    public void Validate_OfEachExample_FindsNothing() => Assert.All(Examples.All.Keys, action => Assert.Empty(action.Validate()));

    [Fact]
    public void ToArguments_OfARule_AreOneArgumentAWord() => Assert.Equal(
        ["iptables", "-t", "filter", "-I", "INPUT", "2", "-m", "comment", "--comment", "two words"],
        new FirewallRuleSpec("filter", "INPUT", ["-m", "comment", "--comment", "two words"]).ToArguments("-I", 2));

    [Fact]
    public void Of_ARuleAsIptablesPrintsIt_HasItsWords() => Assert.Equal(
        ["-m", "comment", "--comment", "say \"hi\" \\", "-j", "DROP"],
        FirewallRuleSpec.Of(new("inet", "filter", "INPUT", "ACCEPT", []), "-m comment --comment \"say \\\"hi\\\" \\\\\" -j DROP").Arguments);

    public static TheoryData<HostAction, ProblemCode> Bad => new()
    {
        { new CreateNamespace("a/b"), ProblemCode.InvalidName },
        { new DeleteNamespace(""), ProblemCode.InvalidName },
        { new CreateVeth(new("red", "a"), new("red", "a")), ProblemCode.InvalidName },
        { new CreateVeth(new("red", "sixteencharacter"), new("", "b")), ProblemCode.InvalidName },
        { new CreateInterface("", "x", "wireguard"), ProblemCode.InvalidValue },
        { new CreateInterface("", "x", "vlan", "eth0", 4095), ProblemCode.InvalidValue },
        { new CreateInterface("", "x", "macvlan"), ProblemCode.InvalidValue },
        { new CreateInterface("", "x", "vxlan", Id: 1 << 24), ProblemCode.InvalidValue },
        { new CreateInterface("", "x", "vxlan", Id: 1, Remote: "nowhere"), ProblemCode.InvalidValue },
        { new RenameInterface("", "a", "-b"), ProblemCode.InvalidName },
        { new SetMtu("", "a", 67), ProblemCode.InvalidValue },
        { new SetMac("", "a", "01:00:00:00:00:01"), ProblemCode.InvalidValue },
        { new AddAddress("", "a", "192.168.15.1"), ProblemCode.InvalidValue },
        { new AddRoute("", "default"), ProblemCode.InvalidValue },
        { new AddRoute("", "default", "192.168.1.256"), ProblemCode.InvalidValue },
        { new AddFirewallRule("", new("nats", "POSTROUTING", [])), ProblemCode.InvalidValue },
        { new AddFirewallRule("", new("nat", "-A", [])), ProblemCode.InvalidName },
        { new AddFirewallRule("", new("nat", "POSTROUTING", []), 0), ProblemCode.InvalidValue },
        { new SetFirewallPolicy("", "POSTROUTING", "DROP"), ProblemCode.InvalidValue },
        { new SetFirewallPolicy("", "FORWARD", "REJECT"), ProblemCode.InvalidValue },
        { new Steps("", [new CreateNamespace("ok"), new CreateNamespace("not ok")]), ProblemCode.InvalidName },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Validate_OfWhatMakesNoSense_SaysWhy(HostAction action, ProblemCode code) => Assert.Contains(action.Validate(), problem => problem.Code == code);
}
