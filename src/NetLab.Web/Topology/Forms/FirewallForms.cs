using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Forms about NAT and the firewall.</summary>
public static class FirewallForms
{
    public static ActionForm Masquerade(Snapshot snapshot, string scope)
    {
        var ns = snapshot.Find(scope)!;
        return new("Masquerade", ns.Title,
            [
                new("source", Network(snapshot, ns) ?? "") { Hint = "source-hint" },
                FormField.OneOf("out-interface", "", ["", .. ns.Interfaces.Select(link => link.Name)]) with { Optional = true },
            ],
            values => new AddFirewallRule(scope, FirewallRuleSpec.Masquerade(values["source"], values.Optional("out-interface"))));
    }

    public static ActionForm PortForward(Snapshot snapshot, string scope)
    {
        var ns = snapshot.Find(scope)!;
        return new("Port forward", ns.Title,
            [
                FormField.OneOf("protocol", "tcp", ["tcp", "udp"]),
                new("port", "80") { Hint = "port-hint" },
                new("to-address", Neighbour(snapshot, ns) ?? ""),
                new("to-port", "80"),
                FormField.OneOf("in-interface", "", ["", .. ns.Interfaces.Select(link => link.Name)]) with { Optional = true },
            ],
            values => new AddFirewallRule(scope, FirewallRuleSpec.PortForward(values["protocol"], values.Number("port"), values["to-address"], values.Number("to-port"), values.Optional("in-interface"))));
    }

    public static ActionForm Policy(Snapshot snapshot, string scope, string chain = "FORWARD") =>
        new("Policy", snapshot.Find(scope)?.Title ?? scope,
            [FormField.OneOf("chain", chain, ["INPUT", "FORWARD", "OUTPUT"]), FormField.OneOf("policy", PolicyOf(snapshot, scope, chain) == "DROP" ? "ACCEPT" : "DROP", ["ACCEPT", "DROP"])],
            values => new SetFirewallPolicy(scope, values["chain"], values["policy"]));

    private static string PolicyOf(Snapshot snapshot, string scope, string chain) =>
        snapshot.Find(scope)?.Firewall.FirstOrDefault(c => c is { Family: "inet", Table: "filter" } && c.Name == chain)?.Policy ?? "ACCEPT";

    /// <summary>The network inside, whose hosts need masquerading: the bridge's own, or that of what hangs on it; without bridges, one that the default route does not leave by.</summary>
    private static string? Network(Snapshot snapshot, NetworkNamespace ns)
    {
        var bridges = ns.Interfaces.Where(link => link.Kind == "bridge").ToList();
        var guests = ns.Interfaces
            .Where(port => bridges.Exists(bridge => bridge.Index == ns.Find(port.Master ?? "")?.Index))
            .Select(port => port.Peer is { } peer ? snapshot.Find(peer.Namespace)?.Find(peer.Index) : null)
            .OfType<Interface>();
        var outside = ns.Routes.Where(route => route.Destination == "default").Select(route => route.Interface).ToHashSet();
        return bridges.Concat(guests).Concat(ns.Interfaces.Where(link => !outside.Contains(link.Name)))
            .SelectMany(link => link.Addresses)
            .Where(address => !PortLabel.IsKernelMade(address) && !address.IsIpv6)
            .Select(address => Prefix.Of(address)?.ToString())
            .FirstOrDefault();
    }

    /// <summary>An address on that network that is not this namespace's own.</summary>
    private static string? Neighbour(Snapshot snapshot, NetworkNamespace ns) =>
        Network(snapshot, ns) is { } network && Prefix.Of(network) is { } prefix
            ? snapshot.Namespaces.Where(other => other.Id != ns.Id).SelectMany(other => other.Interfaces).SelectMany(link => link.Addresses).FirstOrDefault(address => prefix.Contains(address.Value))?.Value
            : null;
}
