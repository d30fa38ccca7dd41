namespace NetLab.Topology;

/// <summary>One change that the kernel reported, for the log.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="NamespaceId">Inode number of the namespace that it happened in.</param>
/// <param name="Namespace">Title of that namespace.</param>
/// <param name="InterfaceIndex">The interface that it concerns, null where it concerns none.</param>
/// <param name="Text">In the words of ip(8): "route + 192.168.1.0/24 via 192.168.15.5 dev veth-blue".</param>
public sealed record KernelEvent(KernelEventSubject Subject, ulong NamespaceId, string Namespace, int? InterfaceIndex, string Text);
