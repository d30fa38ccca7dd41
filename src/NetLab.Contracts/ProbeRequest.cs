namespace NetLab.Contracts;

/// <summary>Something to try out from a namespace.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Kind">What to try.</param>
/// <param name="Target">Ping: an address; Dns: a name; Http: a URL.</param>
/// <param name="TimeoutMilliseconds">100 to 10000.</param>
public sealed record ProbeRequest(string Namespace, ProbeKind Kind, string Target, int TimeoutMilliseconds = 1000);
