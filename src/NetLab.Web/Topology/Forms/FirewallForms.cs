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
                new("source", Network(ns) ?? "") { Hint = "source-hint" },
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

    /// <summary>The network on a bridge of this namespace, whose hosts are those that need masquerading.</summary>
    private static string? Network(NetworkNamespace ns) =>
        ns.Interfaces.OrderBy(link => link.Kind == "bridge" ? 0 : 1)
            .SelectMany(link => link.Addresses)
            .Where(address => !PortLabel.IsKernelMade(address) && !address.Value.Contains(':'))
            .Select(address => Prefix.Of(address)?.ToString())
            .FirstOrDefault();

    /// <summary>An address on that network that is not this namespace's own.</summary>
    private static string? Neighbour(Snapshot snapshot, NetworkNamespace ns) =>
        Network(ns) is { } network && Prefix.Of(network) is { } prefix
            ? snapshot.Namespaces.Where(other => other.Id != ns.Id).SelectMany(other => other.Interfaces).SelectMany(link => link.Addresses).FirstOrDefault(address => prefix.Contains(address.Value))?.Value
            : null;
}
