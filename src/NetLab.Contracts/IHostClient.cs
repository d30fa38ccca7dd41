using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>What an agent tells those who subscribed or started a command.</summary>
public interface IHostClient
{
    /// <summary>The host changed. Batches come in order; one whose diff does not fit means a gap: subscribe again.</summary>
    Task Changed(ChangeBatch batch);

    /// <summary>New log entries, oldest first.</summary>
    Task Logged(EquatableList<LogEntry> entries);

    /// <summary>Output of a command, as it was read.</summary>
    Task Output(CommandOutput output);

    /// <summary>A command ended; nothing of it follows.</summary>
    Task Exited(CommandExit exit);

    /// <summary>Packets moved: rates of the interfaces that carry any, once a second while there is traffic, and once empty when it ends.</summary>
    Task Traffic(EquatableList<InterfaceTraffic> traffic);
}
