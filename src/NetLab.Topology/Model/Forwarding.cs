namespace NetLab.Topology;

/// <summary>net.ipv4.ip_forward and net.ipv6.conf.all.forwarding of a namespace.</summary>
public sealed record Forwarding(bool Ipv4, bool Ipv6);
