namespace NetLab.Topology;

/// <summary>A process in a namespace.</summary>
/// <param name="Pid">Its number as the host sees it.</param>
/// <param name="Command">Its name (/proc/PID/comm).</param>
public sealed record NamespaceProcess(int Pid, string Command);
