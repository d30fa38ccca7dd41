namespace NetLab.Topology;

/// <summary>What stands for the world around the host.</summary>
internal static class Neighbourhood
{
    private static readonly string[] TransferNetworks = ["203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24"];

    public static Steps LanHost(Snapshot snapshot)
    {
        var free = new FreeAddress(snapshot);
        var lan = Enumerable.Range(1, 254).Select(third => Prefix.Of($"192.168.{third}.0/24")!.Value).First(free.IsFree);
        var addresses = lan.Hosts().Skip(1).Take(2).Select(host => $"{host}/24").ToList();
        var name = FreeName.Namespace(snapshot, FreeName.Numbered("lan-host"));
        return new Steps($"Add {name}", [.. Uplink(snapshot, name, addresses[0], addresses[1])]);
    }

    public static Steps Internet(Snapshot snapshot)
    {
        var free = new FreeAddress(snapshot);
        var transfer = TransferNetworks.Select(text => Prefix.Of(text)!.Value).Append(free.Network()).First(free.IsFree);
        var ends = transfer.Hosts().Take(2).ToList();
        var name = FreeName.Namespace(snapshot, FreeName.Numbered("internet"));
        var hasDefault = snapshot.Root?.Routes.Any(route => route is { Family: "inet", Destination: "default", Table: "main" }) == true;
        return new Steps($"Add {name}",
        [
            .. Uplink(snapshot, name, $"{ends[1]}/24", $"{ends[0]}/24"),
            new AddAddress(name, "lo", "8.8.8.8/32"),
            new SetForwarding(name, true),
            .. hasDefault ? Array.Empty<HostAction>() : [new AddRoute("", "default", $"{ends[0]}")],
        ]);
    }

    private static IEnumerable<HostAction> Uplink(Snapshot snapshot, string name, string hostAddress, string address)
    {
        var port = FreeName.Interface(snapshot.Root, [], "eth");
        return
        [
            new CreateNamespace(name),
            new CreateVeth(new("", port), new(name, "eth0")),
            new AddAddress("", port, hostAddress),
            new AddAddress(name, "eth0", address),
            new SetUp("", port, true),
            new SetUp(name, "eth0", true),
            new SetUp(name, "lo", true),
        ];
    }
}
