namespace NetLab.Topology;

/// <summary>An entry of the ARP or NDP table.</summary>
/// <param name="Address">The neighbour's IP address.</param>
/// <param name="Mac">Its link-layer address, null while unknown.</param>
/// <param name="Interface">The interface behind which it is.</param>
/// <param name="State">"REACHABLE", "STALE", "DELAY", "PROBE", "FAILED", "INCOMPLETE", "PERMANENT", "NOARP".</param>
public sealed record Neighbour(string Address, string? Mac, string Interface, string State);
