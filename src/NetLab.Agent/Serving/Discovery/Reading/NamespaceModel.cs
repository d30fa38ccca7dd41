using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>Makes the model's namespace of what was found and read.</summary>
internal static class NamespaceModel
{
    public static NetworkNamespace Of(FoundNamespace found, NamespaceReading reading, Func<int, Peer?> peerOf)
    {
        var names = reading.Links.ToDictionary(link => link.Index, link => link.Name ?? "");
        var addresses = reading.Addresses
            .OrderBy(address => address.Family)
            .ToLookup(address => address.InterfaceIndex, address => new Address($"{address.Local ?? address.Address}", address.PrefixLength, Words.Scope(address.Scope)));
        return new NetworkNamespace
        {
            Id = found.Id,
            Names = found.Names,
            IsRoot = found.IsRoot,
            Processes = found.Processes,
            Forwarding = reading.Forwarding,
            Interfaces = reading.Links
                .OrderBy(link => link.Index)
                .Select(link => LinkReading.ToInterface(link, NameOf, addresses[link.Index].ToEquatableList()) with { Peer = peerOf(link.Index) })
                .ToEquatableList(),
            Routes = reading.Routes.Select(route => RouteReading.ToRoute(route, NameOf)).ToEquatableList(),
            Neighbours = reading.Neighbours.Where(RouteReading.IsShown)
                .Select(neighbour => RouteReading.ToNeighbour(neighbour, NameOf))
                // The kernel's order is that of a hash table.
                .OrderBy(neighbour => neighbour.Interface, StringComparer.Ordinal).ThenBy(neighbour => neighbour.Address, StringComparer.Ordinal)
                .ToEquatableList(),
            Rules = reading.Rules.Select(RuleReading.ToRule).ToEquatableList(),
            Firewall = reading.Firewall,
        };

        string? NameOf(int index) => names.GetValueOrDefault(index);
    }
}
