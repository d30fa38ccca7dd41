namespace NetLab.Topology;

/// <summary>What changed among a namespace's ARP and NDP entries.</summary>
internal static class NeighbourEvents
{
    public static IEnumerable<(string Text, string Interface)> Of(NetworkNamespace then, NetworkNamespace now)
    {
        var known = then.Neighbours.Where(IsWorthALine).GroupBy(Key).ToDictionary(group => group.Key, group => group.First());
        foreach (var entry in now.Neighbours.Where(IsWorthALine))
        {
            known.Remove(Key(entry), out var earlier);
            if (Phase(entry) != "asking" && (earlier is null || Phase(earlier) != Phase(entry) || earlier.Mac != entry.Mac))
            {
                yield return ($"neighbour {entry.Address}{(entry.Mac is null ? "" : $" lladdr {entry.Mac}")} dev {entry.Interface} {entry.State}", entry.Interface);
            }
        }

        // Entries go with their interface, and failed ones when the kernel tidies up.
        foreach (var gone in known.Values.Where(entry => Phase(entry) is "known" or "PERMANENT" && now.Find(entry.Interface) is { Up: true }))
        {
            yield return ($"neighbour - {gone.Address} dev {gone.Interface}", gone.Interface);
        }
    }

    private static (string, string) Key(Neighbour entry) => (entry.Address, entry.Interface);

    /// <summary>A known neighbour is REACHABLE, STALE, DELAY or PROBE in turn (RFC 4861, 7.3.2); that is not news.</summary>
    private static string Phase(Neighbour entry) => entry.State switch
    {
        "REACHABLE" or "STALE" or "DELAY" or "PROBE" => "known",
        "INCOMPLETE" or "NONE" => "asking",
        var other => other,
    };

    private static bool IsWorthALine(Neighbour entry) =>
        entry.State != "NOARP" && !entry.Address.StartsWith("fe80:", StringComparison.OrdinalIgnoreCase) && !entry.Address.StartsWith("ff0", StringComparison.OrdinalIgnoreCase);
}
