namespace NetLab.Topology;

/// <summary>An iptables chain.</summary>
/// <param name="Family">"inet" (iptables) or "inet6" (ip6tables).</param>
/// <param name="Table">"filter", "nat", "mangle", "raw".</param>
/// <param name="Name">"FORWARD", "POSTROUTING" or a user's own.</param>
/// <param name="Policy">"ACCEPT" or "DROP", null for a user's own chain.</param>
/// <param name="Rules">Each rule's arguments as iptables -S prints them after "-A CHAIN ", without counters.</param>
public sealed record FirewallChain(string Family, string Table, string Name, string? Policy, EquatableList<string> Rules);
