namespace NetLab.Topology.Tests;

/// <summary>Hosts that random but possible actions lead to, and the next such action. The same seed gives the same.</summary>
internal sealed class RandomHost(int seed)
{
    private static readonly string[] RuleTexts =
    [
        "-s 192.168.15.0/24 -j MASQUERADE", "-s 10.0.0.1/32 -p tcp -m tcp --dport 80 -j DROP", "-m comment --comment \"two words\" -j ACCEPT", "-j LOG",
    ];

    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>A host after some actions.</summary>
    public Snapshot Snapshot(int actions)
    {
        var loopback = new Interface { Index = 1, Name = "lo", Kind = "loopback", Mac = "00:00:00:00:00:00", Mtu = 65536, Up = true, Addresses = [new("127.0.0.1", 8, "host")] };
        var state = new Snapshot("lab", DateTimeOffset.UnixEpoch, seed, [new NetworkNamespace { Id = 4026531840, IsRoot = true, Interfaces = [loopback] }]);
        for (var i = 0; i < actions; i++)
        {
            state = WithMacs(Projection.Of(Action(state), state));
        }

        return state;
    }

    /// <summary>As <see cref="Snapshot(int)"/> with what only the kernel makes.</summary>
    public Snapshot Decorated(int actions)
    {
        var state = Snapshot(actions);
        return state with
        {
            TakenAt = DateTimeOffset.UnixEpoch.AddSeconds(_random.Next()),
            Namespaces = state.Namespaces.Select(ns => ns with
            {
                Processes = ns.IsRoot || _random.Next(3) > 0 ? [] : [new(_random.Next(1, 9999), "sh")],
                Neighbours = ns.Interfaces.SelectMany(link => Enumerable.Range(0, _random.Next(3)).Select(n => new Neighbour($"192.168.9.{n}", Mac(n), link.Name, "STALE"))).ToEquatableList(),
                Rules = [new("inet", 0, "from all lookup local"), new("inet", 32766, "from all lookup main")],
                Routes = [.. ns.Routes, new Route { Family = "inet", Destination = "10.9.0.0/16", NextHops = [new("10.0.0.1", "lo", 1), new(null, "lo", 2)] }],
            }).ToEquatableList(),
        };
    }

    /// <summary>Something that could be done to this host.</summary>
    public HostAction Action(Snapshot state)
    {
        while (true)
        {
            if (Try(state, _random.Next(20)) is { } action)
            {
                return action;
            }
        }
    }

    /// <summary>Several actions, each on what the ones before leave.</summary>
    public Steps Steps(Snapshot state)
    {
        var actions = new List<HostAction>();
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            actions.Add(Action(state));
            state = Projection.Of(actions[^1], state);
        }

        return new Steps("Several", actions.ToEquatableList());
    }

    private HostAction? Try(Snapshot state, int which)
    {
        var ns = Pick(state.Namespaces);
        var scope = ns.Name!;
        var link = Pick(ns.Interfaces);
        var (number, isLoopback) = (++_next, link.Kind == "loopback");
        var gateway = link.Addresses.FirstOrDefault(address => !address.IsIpv6 && address.PrefixLength == 24);
        var chain = ns.Firewall.Count > 0 ? Pick(ns.Firewall) : null;
        return which switch
        {
            0 when state.Namespaces.Count < 5 => new CreateNamespace($"ns{number}"),
            1 when !ns.IsRoot => new DeleteNamespace(scope),
            2 => new CreateBridge(scope, $"br{number}"),
            3 or 4 => new CreateVeth(new(scope, $"va{number}"), new(Pick(state.Namespaces).Name!, $"vb{number}")),
            5 when !isLoopback => new CreateInterface(scope, $"mac{number}", "macvlan", link.Name),
            6 => new CreateInterface(scope, $"vx{number}", "vxlan", Id: number, Remote: "192.0.2.1"),
            7 when !isLoopback => new DeleteInterface(scope, link.Name),
            8 when !isLoopback => new RenameInterface(scope, link.Name, $"new{number}"),
            9 when link.Kind == "veth" && !ns.Interfaces.Any(child => child.Parent == link.Name) => new MoveInterface(scope, link.Name, Pick(state.Namespaces).Name!),
            10 when link.Kind == "veth" => new SetMaster(scope, link.Name, Pick(ns.Interfaces) is { Kind: "bridge" } bridge ? bridge.Name : null),
            11 or 12 => new SetUp(scope, link.Name, _random.Next(3) > 0),
            13 when !isLoopback => new SetMtu(scope, link.Name, _random.Next(2) == 0 ? 1200 : 9000),
            14 when !isLoopback => new SetMac(scope, link.Name, Mac(number)),
            15 => new AddAddress(scope, link.Name, (number % 3) switch { 0 => $"fd00::{number:x}/64", 1 => $"10.{number % 8}.0.{number % 250}/24", _ => $"10.{number % 2}.0.{number % 250}/24" }),
            16 when link.Addresses.Count > 0 && Pick(link.Addresses) is var address && address.Scope == "global" => new DeleteAddress(scope, link.Name, address.ToString()),
            17 when link.Up && gateway is not null => new AddRoute(scope, $"172.16.{number % 250}.0/24", _random.Next(2) == 0 ? null : Prefix.Of(gateway)!.Value.Hosts().Last().ToString(), link.Name, number % 2 * 100),
            18 => _random.Next(3) switch
            {
                0 => new SetForwarding(scope, _random.Next(2) == 0, _random.Next(2) == 0),
                1 => new SetFirewallPolicy(scope, "FORWARD", _random.Next(2) == 0 ? "DROP" : "ACCEPT", _random.Next(2) == 0),
                _ => ns.Routes.Count > 0 && Pick(ns.Routes) is var route ? new DeleteRoute(scope, route.Destination, route.Gateway, route.Interface, route.Metric) : null,
            },
            19 when chain is { Rules.Count: > 0 } && _random.Next(2) == 0 => new DeleteFirewallRule(scope, FirewallRuleSpec.Of(chain, Pick(chain.Rules))),
            19 => new AddFirewallRule(scope, FirewallRuleSpec.Of(new("inet", "filter", "FORWARD", "ACCEPT", []), RuleTexts[_random.Next(RuleTexts.Length)]), _random.Next(3) == 0 ? 1 : null),
            _ => null,
        };
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>As the kernel does for each new interface.</summary>
    private Snapshot WithMacs(Snapshot state) => state with
    {
        Namespaces = state.Namespaces.Select(ns => ns with { Interfaces = ns.Interfaces.Select(link => link.Mac is null ? link with { Mac = Mac(++_next) } : link).ToEquatableList() }).ToEquatableList(),
    };

    private static string Mac(int number) => $"02:00:00:00:{(number >> 8) & 255:x2}:{number & 255:x2}";
}
