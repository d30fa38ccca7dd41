using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>Asks for an action.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Origin">Who asks, for the log.</param>
public sealed record ActionRequest(HostAction Action, Origin Origin);
