using NetLab.Topology;

namespace NetLab.Lessons.Tests.Doing;

public class ResetPlanTests
{
    [Fact]
    public void For_EmptyHost_IsNothing() => Assert.Empty(ResetPlan.For(Hosts.Empty));

    [Fact]
    public void For_HostOfWhichNothingIsKnown_IsNothing() => Assert.Empty(ResetPlan.For(Snapshot.Empty));

    [Fact]
    public void For_BusyHost_LeavesWhatCameWithIt()
    {
        var born = Hosts.Empty.With("", ns => ns with { Interfaces = [.. ns.Interfaces, new Interface { Index = 2, Name = "sit0", Kind = "sit" }, new Interface { Index = 3, Name = "eth0", Kind = "ether" }] });
        var busy = born
            .After(new CreateNamespace("red"), new CreateNamespace("blue"), new CreateBridge("", "v-net-0"), new CreateVeth(new("red", "veth-red"), new("blue", "veth-blue")))
            .After(new CreateVeth(new("", "one"), new("", "other")), new SetForwarding("", true), new AddAddress("", "lo", "10.0.0.1/32"))
            .After(new AddFirewallRule("", FirewallRuleSpec.Masquerade("192.168.15.0/24")), new SetFirewallPolicy("", "FORWARD", "DROP"));

        var cleared = busy.After([.. ResetPlan.For(busy)]);

        Assert.Equal(born.Namespaces.Select(ns => ns.Title), cleared.Namespaces.Select(ns => ns.Title));
        Assert.Equal(["lo", "sit0", "eth0"], cleared.Root!.Interfaces.Select(link => link.Name));
        Assert.Equal(["127.0.0.1/8"], cleared.Root.Interfaces.SelectMany(link => link.Addresses).Select(address => $"{address}"));
        Assert.Equal(new Forwarding(false, false), cleared.Root.Forwarding);
        Assert.Empty(cleared.Root.Firewall);
        Assert.Empty(ResetPlan.For(cleared));
    }

    [Fact]
    public void For_Cable_DeletesOneEndOnly() =>
        Assert.Single(ResetPlan.For(Hosts.Cable), action => action is DeleteInterface);
}
