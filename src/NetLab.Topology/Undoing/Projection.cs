namespace NetLab.Topology;

/// <summary>
/// What an action will have done to a host, as far as it can be said without asking the kernel: namespaces, interfaces, masters, addresses, up and down,
/// routes that somebody set, forwarding, rules. It leaves out what the kernel makes by itself (routes of protocol kernel, IPv6 link-local addresses, MAC addresses of new
/// interfaces, neighbours); ids and indexes of what is new are made up. An action whose object is not there changes nothing.
/// </summary>
public static class Projection
{
    /// <summary>The state after the action.</summary>
    public static Snapshot Of(HostAction action, Snapshot before) => action switch
    {
        Steps a => a.Actions.Aggregate(before, (state, step) => Of(step, state)),
        CreateNamespace a => NewNamespace(before, a.Name),
        DeleteNamespace a => before.LoseNamespace(a.Name),
        CreateBridge a => before.AddLink(a.Namespace, new Interface { Index = 0, Name = a.Name, Kind = "bridge", Mtu = 1500, OperState = "DOWN" }),
        CreateVeth a => before.AddVeth(a.A, a.B),
        CreateInterface a => before.AddLink(a.Namespace, NewInterface(a)),
        DeleteInterface a => before.LoseLink(a.Namespace, a.Name),
        RenameInterface a => before.Rename(a.Namespace, a.Name, a.NewName),
        MoveInterface a => before.Move(a.Namespace, a.Name, a.ToNamespace),
        SetMaster a => before.ChangeLink(a.Namespace, a.Name, link => link with { Master = a.Bridge, PortState = null }),
        SetUp a => a.Up ? before.SwitchOn(a.Namespace, a.Name) : before.SwitchOff(a.Namespace, a.Name),
        SetMtu a => before.ChangeLink(a.Namespace, a.Name, link => link with
        {
            Mtu = a.Mtu,
            Addresses = a.Mtu < SmallestIpv6Mtu ? link.Addresses.Without(address => address.IsIpv6) : link.Addresses,
        }),
        SetMac a => before.ChangeLink(a.Namespace, a.Name, link => link with { Mac = a.Mac }),
        AddAddress a => before.AddAddress(a.Namespace, a.Interface, a.Address),
        DeleteAddress a => before.LoseAddress(a.Namespace, a.Interface, a.Address),
        AddRoute a => before.Change(a.Namespace, ns => ns with { Routes = [.. ns.Routes, RouteMatch.Resolve(ns, a)] }),
        DeleteRoute a => before.Change(a.Namespace, ns => RouteMatch.First(ns, a) is { } route ? ns with { Routes = ns.Routes.Without(r => ReferenceEquals(r, route)) } : ns),
        SetForwarding a => before.Change(a.Namespace, ns => ns with
        {
            Forwarding = a.Ipv6 ? ns.Forwarding with { Ipv6 = a.Enabled } : ns.Forwarding with { Ipv4 = a.Enabled },
        }),
        AddFirewallRule a => before.Change(a.Namespace, ns => ns.ChangeChain(a.Rule, rules => a.Position is { } at && at <= rules.Count
            ? [.. rules.Take(at - 1), a.Rule.Text, .. rules.Skip(at - 1)]
            : [.. rules, a.Rule.Text])),
        DeleteFirewallRule a => before.Change(a.Namespace, ns => ns.ChangeChain(a.Rule, rules => rules.WithoutFirst(a.Rule.Text))),
        SetFirewallPolicy a => before.Change(a.Namespace, ns => ns.SetPolicy(a)),
        _ => throw new ArgumentException($"{action.GetType().Name} has no projection.", nameof(action)),
    };

    /// <summary>Under this MTU the kernel takes IPv6 off an interface (RFC 8200, 5).</summary>
    private const int SmallestIpv6Mtu = 1280;

    private static Snapshot NewNamespace(Snapshot before, string name)
    {
        var id = before.Namespaces.Select(ns => ns.Id).DefaultIfEmpty().Max() + 1;
        var loopback = new Interface { Index = 1, Name = "lo", Kind = "loopback", Mac = "00:00:00:00:00:00", Mtu = 65536, OperState = "DOWN" };
        var made = new NetworkNamespace { Id = id, Names = [name], Interfaces = [loopback] };
        return before with { Namespaces = before.Namespaces.Append(made).Order(NamespaceOrder.Instance).ToEquatableList() };
    }

    private static Interface NewInterface(CreateInterface action)
    {
        var details = new List<Detail>();
        if (action.Id is not null)
        {
            details.Add(new("id", $"{action.Id}"));
        }

        if (action.Remote is not null)
        {
            details.Add(new("remote", action.Remote));
        }

        return new Interface { Index = 0, Name = action.Name, Kind = action.Kind, Mtu = 1500, OperState = "DOWN", Parent = action.Parent, Details = details.ToEquatableList() };
    }
}
