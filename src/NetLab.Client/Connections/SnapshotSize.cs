using System.Runtime.CompilerServices;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>How much a namespace holds, by what of it an agent can make large.</summary>
/// <param name="Objects">Interfaces, addresses, routes, neighbours, rules, chains, names and processes together.</param>
/// <param name="Characters">Characters of all its texts.</param>
internal sealed record SnapshotSize(long Objects, long Characters)
{
    /// <summary>A namespace without changes is the same object in the next snapshot, and not measured again.</summary>
    private static readonly ConditionalWeakTable<NetworkNamespace, SnapshotSize> Known = [];

    public static SnapshotSize Of(NetworkNamespace ns) => Known.GetValue(ns, Measure);

    public static SnapshotSize Of(IEnumerable<NetworkNamespace> namespaces) =>
        namespaces.Select(Of).Aggregate(new SnapshotSize(0, 0), (sum, size) => new(sum.Objects + size.Objects, sum.Characters + size.Characters));

    private static SnapshotSize Measure(NetworkNamespace ns) => new(
        1 + ns.Names.Count + ns.Processes.Count + ns.Interfaces.Sum(link => 1 + link.Addresses.Count + link.Details.Count)
            + ns.Routes.Sum(route => 1 + route.NextHops.Count) + ns.Neighbours.Count + ns.Rules.Count + ns.Firewall.Sum(chain => 1 + chain.Rules.Count),
        Lengths([
            .. ns.Names, .. ns.Processes.Select(process => process.Command),
            .. ns.Interfaces.SelectMany(link => (string?[])[link.Name, link.Kind, link.Mac, link.OperState, link.Master, link.PortState, link.Parent, link.Alias, link.Peer?.Name]),
            .. ns.Interfaces.SelectMany(link => link.Details).SelectMany(detail => (string?[])[detail.Name, detail.Value]),
            .. ns.Interfaces.SelectMany(link => link.Addresses).SelectMany(address => (string?[])[address.Value, address.Scope]),
            .. ns.Routes.SelectMany(route => (string?[])[route.Destination, route.Type, route.Gateway, route.Interface, route.Protocol, route.Scope, route.Source, route.Table]),
            .. ns.Routes.SelectMany(route => route.NextHops).SelectMany(hop => (string?[])[hop.Gateway, hop.Interface]),
            .. ns.Neighbours.SelectMany(entry => (string?[])[entry.Address, entry.Mac, entry.Interface, entry.State]),
            .. ns.Rules.Select(rule => rule.Text),
            .. ns.Firewall.SelectMany(chain => (string?[])[chain.Table, chain.Name, chain.Policy, .. chain.Rules]),
        ]));

    private static long Lengths(IEnumerable<string?> texts) => texts.Sum(text => (long)(text?.Length ?? 0));
}
