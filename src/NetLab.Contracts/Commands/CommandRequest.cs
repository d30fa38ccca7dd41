using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>Asks for a command in a namespace.</summary>
/// <param name="Id">Chosen by the caller.</param>
/// <param name="Namespace">"" is the host's own, else a name in /run/netns.</param>
/// <param name="Arguments">The tool and its arguments; no shell reads them.</param>
/// <param name="Origin">Who asks, for the log.</param>
/// <param name="TimeoutSeconds">Stopped after this, at most <see cref="CommandLimits.MaxSeconds"/>.</param>
/// <param name="Redirection">Where the output of echo goes instead; null for to the caller.</param>
public sealed record CommandRequest(Guid Id, string Namespace, EquatableList<string> Arguments, Origin Origin, int TimeoutSeconds = CommandLimits.MaxSeconds, Redirection? Redirection = null);
