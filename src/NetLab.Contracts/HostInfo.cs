using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>What a host is and can do.</summary>
/// <param name="ProtocolVersion">The agent's <see cref="Protocol.Version"/>; a client of another version says so and stops.</param>
/// <param name="HostName">utsname nodename.</param>
/// <param name="Kernel">utsname release.</param>
/// <param name="Sandboxed">Whether it is a lab; else the real machine.</param>
/// <param name="UserIds">How many user ids are mapped: with 1 the tools that drop privileges (tcpdump) fail.</param>
/// <param name="LinkKinds">Kinds of interface that this kernel can make, of those that we know.</param>
/// <param name="Tools">Names of the commands that are installed and allowed.</param>
public sealed record HostInfo(int ProtocolVersion, string HostName, string Kernel, bool Sandboxed, long UserIds, EquatableList<string> LinkKinds, EquatableList<string> Tools);
