using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>What a probe saw.</summary>
/// <param name="Succeeded">Ping: a reply came; Dns: it resolved; Http: an answer below 400.</param>
/// <param name="Evidence">The line that shows it, from the tool: "64 bytes from 192.168.15.2: icmp_seq=1 ttl=64".</param>
/// <param name="Problem">Why it could not even be tried.</param>
public sealed record ProbeResult(bool Succeeded, string Evidence, Problem? Problem = null);
