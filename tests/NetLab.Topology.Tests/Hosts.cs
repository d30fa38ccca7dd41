namespace NetLab.Topology.Tests;

/// <summary>The hosts of the lessons, as actions lead to them.</summary>
internal static class Hosts
{
    public static Snapshot Empty { get; } = new("lab", DateTimeOffset.UnixEpoch, 1,
    [
        new NetworkNamespace
        {
            Id = 100,
            IsRoot = true,
            Interfaces = [new Interface { Index = 1, Name = "lo", Kind = "loopback", Mac = "00:00:00:00:00:00", Mtu = 65536, Up = true, Addresses = [new("127.0.0.1", 8, "host")] }],
        },
    ]);

    /// <summary>Lesson 8: two namespaces and a cable.</summary>
    public static Snapshot RedAndBlue() => Empty.After(
        new CreateNamespace("red"),
        new CreateNamespace("blue"),
        new CreateVeth(new("red", "veth-red"), new("blue", "veth-blue")),
        new SetMac("red", "veth-red", "02:00:00:00:00:01"),
        new SetMac("blue", "veth-blue", "02:00:00:00:00:02"),
        new AddAddress("red", "veth-red", "192.168.15.1/24"),
        new AddAddress("blue", "veth-blue", "192.168.15.2/24"),
        new SetUp("red", "veth-red", true),
        new SetUp("blue", "veth-blue", true));

    /// <summary>Lessons 9 to 11: a bridge with red and blue on it, the host on its network, blue's route to the LAN.</summary>
    public static Snapshot Bridged() => Empty.After(
        new CreateNamespace("red"),
        new CreateNamespace("blue"),
        new CreateBridge("", "v-net-0"),
        new SetMac("", "v-net-0", "02:00:00:00:00:10"),
        new SetUp("", "v-net-0", true),
        Proposals.Link(Empty.After(new CreateNamespace("red"), new CreateBridge("", "v-net-0")), new("red"), new("", "v-net-0")).ToAction(),
        new CreateVeth(new("blue", "veth-blue"), new("", "veth-blue-br")),
        new SetMaster("", "veth-blue-br", "v-net-0"),
        new AddAddress("blue", "veth-blue", "192.168.15.2/24"),
        new SetUp("blue", "veth-blue", true),
        new SetUp("", "veth-blue-br", true),
        new AddAddress("", "v-net-0", "192.168.15.5/24"),
        new AddRoute("blue", "192.168.1.0/24", "192.168.15.5"));

    public static Snapshot After(this Snapshot snapshot, params HostAction[] actions) =>
        actions.Aggregate(snapshot, (state, action) => Projection.Of(action, state));
}
