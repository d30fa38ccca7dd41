using NetLab.Topology;

namespace NetLab.Lessons.Tests;

/// <summary>Hosts made by hand: what actions leave, and what the kernel adds to that.</summary>
internal static class Hosts
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static Snapshot Empty { get; } = new("netlab", Now, 1,
    [
        new NetworkNamespace
        {
            Id = 1,
            IsRoot = true,
            Interfaces = [new Interface { Index = 1, Name = "lo", Kind = "loopback", Addresses = [new("127.0.0.1", 8, "host")] }],
        },
    ]);

    /// <summary>red and blue with a cable between them, addresses, both ends up: lesson 8 in the middle.</summary>
    public static Snapshot Cable { get; } = Empty
        .After(new CreateNamespace("red"), new CreateNamespace("blue"), new CreateVeth(new("red", "veth-red"), new("blue", "veth-blue")))
        .After(new AddAddress("red", "veth-red", "192.168.15.1/24"), new AddAddress("blue", "veth-blue", "192.168.15.2/24"))
        .After(new SetUp("red", "veth-red", true), new SetUp("blue", "veth-blue", true))
        .WithCarrier()
        .With("red", ns => ns with { Routes = [new Route { Family = "inet", Destination = "192.168.15.0/24", Interface = "veth-red", Protocol = "kernel" }] });

    public static Snapshot After(this Snapshot snapshot, params HostAction[] actions) =>
        actions.Aggregate(snapshot, (state, action) => Projection.Of(action, state)) with { Version = snapshot.Version + 1, TakenAt = snapshot.TakenAt.AddSeconds(1) };

    public static Snapshot With(this Snapshot snapshot, string scope, Func<NetworkNamespace, NetworkNamespace> change) => snapshot with
    {
        Namespaces = snapshot.Namespaces.Select(ns => ns == snapshot.Find(scope) ? change(ns) : ns).ToEquatableList(),
        Version = snapshot.Version + 1,
    };

    /// <summary>An end of a cable has carrier when both ends are up.</summary>
    public static Snapshot WithCarrier(this Snapshot snapshot) => snapshot with
    {
        Namespaces = snapshot.Namespaces.Select(ns => ns with
        {
            Interfaces = ns.Interfaces.Select(link => link with { Carrier = link.Up && (link.Peer is not { } peer || snapshot.Find(peer.Namespace)?.Find(peer.Index)?.Up == true) }).ToEquatableList(),
        }).ToEquatableList(),
    };
}
