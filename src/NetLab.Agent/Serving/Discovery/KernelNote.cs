namespace NetLab.Agent.Serving.Discovery;

/// <summary>Where a notification came from.</summary>
/// <param name="Namespace">The namespace that it is about.</param>
/// <param name="InterfaceIndex">The interface that it is about, if one.</param>
/// <param name="Port">Port of the netlink socket that asked for the change, usually the process's pid; 0 where the kernel does not say.</param>
/// <param name="At">When it was read, UTC.</param>
internal readonly record struct KernelNote(ulong Namespace, int? InterfaceIndex, uint Port, DateTimeOffset At);
