namespace NetLab.Topology;

/// <summary>A routing policy rule (ip-rule(8)).</summary>
/// <param name="Family">"inet" or "inet6".</param>
/// <param name="Priority">The lower the earlier.</param>
/// <param name="Text">What it matches and does, as ip rule prints it: "from all lookup main".</param>
public sealed record PolicyRule(string Family, long Priority, string Text);
