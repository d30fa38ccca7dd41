using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>Actions and what takes them back, on the real kernel.</summary>
public sealed class ActionTests : IAsyncLifetime
{
    private static readonly HostAction[] Network =
    [
        new CreateNamespace("red"),
        new CreateNamespace("blue"),
        new CreateBridge("", "v-net-0"),
        new CreateVeth(new("red", "veth-red"), new("", "veth-red-br")),
        new CreateVeth(new("blue", "veth-blue"), new("", "veth-blue-br")),
        new SetMaster("", "veth-red-br", "v-net-0"),
        new SetMaster("", "veth-blue-br", "v-net-0"),
        new SetUp("", "v-net-0", true),
        new SetUp("", "veth-red-br", true),
        new SetUp("", "veth-blue-br", true),
        new SetUp("red", "veth-red", true),
        new SetUp("blue", "veth-blue", true),
        new AddAddress("red", "veth-red", "192.168.15.1/24"),
        new AddAddress("blue", "veth-blue", "192.168.15.2/24"),
        new AddAddress("", "v-net-0", "192.168.15.5/24"),
        new AddRoute("red", "192.168.1.0/24", "192.168.15.5"),
        new AddRoute("blue", "default", "192.168.15.5"),
        new SetForwarding("", true),
        new AddFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")),
        new SetFirewallPolicy("", "FORWARD", "DROP"),
    ];

    private HostLab _lab = null!;

    /// <summary>Each is done and taken back in the network above.</summary>
    public static TheoryData<HostAction> Reversible =>
    [
        new CreateNamespace("green"),
        new DeleteNamespace("red"),
        new CreateBridge("red", "br1"),
        new CreateVeth(new("red", "veth-a"), new("blue", "veth-b")),
        new CreateVeth(new("", "veth-a"), new("", "veth-b")),
        new CreateInterface("", "vx0", "vxlan", Id: 42, Remote: "192.168.15.1"),
        new CreateInterface("red", "mv0", "macvlan", "veth-red"),
        new DeleteInterface("", "v-net-0"),
        new DeleteInterface("blue", "veth-blue"),
        new RenameInterface("red", "veth-red", "eth0"),
        new MoveInterface("", "veth-blue-br", "red"),
        new SetMaster("", "veth-red-br", null),
        new SetUp("red", "veth-red", false),
        new SetUp("", "v-net-0", false),
        new SetMtu("red", "veth-red", 1400),
        new SetMac("red", "veth-red", "02:00:00:00:00:01"),
        new AddAddress("red", "veth-red", "10.0.0.1/8"),
        new AddAddress("red", "veth-red", "2001:db8::1/64"),
        new DeleteAddress("blue", "veth-blue", "192.168.15.2/24"),
        new AddRoute("red", "default", "192.168.15.5"),
        new AddRoute("red", "10.1.0.0/16", Interface: "veth-red", Metric: 7),
        new DeleteRoute("blue", "default"),
        new SetForwarding("", false),
        new SetForwarding("red", true, Ipv6: true),
        new AddFirewallRule("red", FirewallRuleSpec.PortForward("tcp", 80, "192.168.15.2", 80)),
        new DeleteFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")),
        new SetFirewallPolicy("", "FORWARD", "ACCEPT"),
        new Steps("A third host", [
            new CreateNamespace("green"), new CreateVeth(new("green", "veth-green"), new("", "veth-green-br")), new SetMaster("", "veth-green-br", "v-net-0"),
            new SetUp("", "veth-green-br", true), new SetUp("green", "veth-green", true), new AddAddress("green", "veth-green", "192.168.15.3/24"),
        ]),
    ];

    public static TheoryData<HostAction, ProblemCode> Refused => new()
    {
        { new CreateNamespace("sixteen-bytes/../"), ProblemCode.InvalidName },
        { new CreateNamespace("a b"), ProblemCode.InvalidName },
        { new CreateNamespace("red"), ProblemCode.AlreadyExists },
        { new CreateBridge("", "sixteen-letters-"), ProblemCode.InvalidName },
        { new CreateBridge("", "a/b"), ProblemCode.InvalidName },
        { new CreateBridge("", "v-net-0"), ProblemCode.AlreadyExists },
        { new CreateBridge("nowhere", "br9"), ProblemCode.NotFound },
        { new CreateVeth(new("red", "veth-red"), new("", "free")), ProblemCode.AlreadyExists },
        { new CreateVeth(new("red", "free"), new("", "veth-red-br")), ProblemCode.AlreadyExists },
        { new CreateVeth(new("red", "free"), new("nowhere", "free")), ProblemCode.NotFound },
        { new DeleteNamespace("nowhere"), ProblemCode.NotFound },
        { new DeleteInterface("", "nothing"), ProblemCode.NotFound },
        { new SetMaster("", "veth-red-br", "nothing"), ProblemCode.NotFound },
        { new SetMtu("red", "veth-red", 3), ProblemCode.InvalidValue },
        { new AddAddress("red", "veth-red", "192.168.15.1"), ProblemCode.InvalidValue },
        { new AddAddress("red", "veth-red", "192.168.15.1/24"), ProblemCode.AlreadyExists },
        { new AddAddress("red", "nothing", "192.168.15.1/24"), ProblemCode.NotFound },
        { new DeleteAddress("red", "veth-red", "10.9.9.9/24"), ProblemCode.NotFound },
        { new AddRoute("red", "192.168.1.0/24", "192.168.15.5"), ProblemCode.AlreadyExists },
        { new AddRoute("red", "10.0.0.0/8", "172.16.0.1"), ProblemCode.KernelRefused },
        { new DeleteRoute("red", "10.77.0.0/16"), ProblemCode.NotFound },
        { new DeleteFirewallRule("red", FirewallRuleSpec.Masquerade("10.0.0.0/8")), ProblemCode.NotFound },
        { new AddFirewallRule("", new FirewallRuleSpec("nat", "PREROUTING", ["--dport", "80", "-j", "DNAT", "--to-destination", "192.168.15.2:80"])), ProblemCode.InvalidValue },
        { new CreateInterface("", "vx1", "vxlan", Id: 1 << 25), ProblemCode.InvalidValue },
    };

    public async ValueTask InitializeAsync()
    {
        _lab = await HostLab.StartAsync("actions");
        await _lab.DoAsync(new Steps("The network", Network.ToEquatableList()));
    }

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Execute_EachActionAndItsInverse_RestoresTheState()
    {
        await SettledAsync();
        foreach (var row in Reversible)
        {
            var before = StableView.Of(_lab.Snapshot);
            var result = await _lab.DoAsync(row.Data);
            Assert.False(before.SequenceEqual(StableView.Of(_lab.Snapshot)), $"{row.Data} changed nothing");
            await _lab.DoAsync(result.Inverse!);
            await SameAsync(before, $"{row.Data}");
        }
    }

    [Fact]
    public async Task Execute_WhatCannotBe_SaysWhyAndChangesNothing()
    {
        await SettledAsync();
        var before = StableView.Of(_lab.Snapshot);
        foreach (var row in Refused)
        {
            var (action, code) = row.Data;
            var result = await _lab.Session.ExecuteAsync(action, Origin.Page);
            Assert.True(result.Problem is not null, $"{action} was done");
            Assert.True(result.Problem.Code == code, $"{action}: {result.Problem.Code} instead of {code}: {result.Problem.Text}");
            Assert.Null(result.Inverse);
        }

        await SameAsync(before, "refused actions");
    }

    [Fact]
    public async Task Execute_StepsOfWhichOneFails_LeavesNothing()
    {
        await SettledAsync();
        var before = StableView.Of(_lab.Snapshot);
        var result = await _lab.Session.ExecuteAsync(new Steps("Half a host", [
            new CreateNamespace("green"), new CreateVeth(new("green", "veth-green"), new("", "veth-green-br")), new SetMaster("", "veth-green-br", "v-net-0"),
            new AddAddress("green", "veth-green", "192.168.15.3/24"), new CreateBridge("", "v-net-0"),
        ]), Origin.Page);
        Assert.Equal(ProblemCode.AlreadyExists, result.Problem?.Code);
        await SameAsync(before, "steps that failed");
    }

    [Fact]
    public async Task Execute_Action_LogsItsCommandAndTheKernelsChangeAsThePages()
    {
        await _lab.DoAsync(new CreateBridge("", "br-log"));
        await _lab.UntilAsync(() => _lab.Session.Log.Any(e => e is { Kind: LogEntryKind.Command, Origin: Origin.Page, Text: "ip link add br-log type bridge", Problem: null }), "the command is logged");
        await _lab.UntilAsync(() => _lab.Session.Log.Any(e => e is { Kind: LogEntryKind.Kernel, Origin: Origin.Page } && e.Text.StartsWith("link + br-log", StringComparison.Ordinal)), "the kernel's change is logged");
    }

    private Task SettledAsync() => _lab.UntilAsync(
        () => _lab.Snapshot.Root?.Find("v-net-0")?.OperState == "UP" && _lab.Snapshot.Root.Interfaces.Where(l => l.Master is not null).All(l => l.PortState == "forwarding"), "the bridge is up");

    private Task SameAsync(IReadOnlyList<string> before, string after) => _lab.UntilAsync(
        () => before.SequenceEqual(StableView.Of(_lab.Snapshot)),
        $"the state is the same after {after}",
        () => $"missing: {string.Join("\n         ", before.Except(StableView.Of(_lab.Snapshot)))}\nnew: {string.Join("\n     ", StableView.Of(_lab.Snapshot).Except(before))}");
}
