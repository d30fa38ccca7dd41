using NetLab.Topology;

namespace NetLab.Contracts;

/// <summary>What an agent offers: the methods of the SignalR hub on its Unix socket. Answers that can fail carry a <see cref="Problem"/>; a hub exception is a defect.</summary>
public interface IHostHub
{
    /// <summary>What this host is and can do.</summary>
    Task<HostInfo> GetHostInfo();

    /// <summary>The state now; from then on the caller gets <see cref="IHostClient.Changed"/> with each change, in order, until it disconnects. Calling again resyncs.</summary>
    Task<HostState> Subscribe();

    /// <summary>Carries an action out; all of it or, where a step fails, nothing.</summary>
    Task<ActionResult> Execute(ActionRequest request);

    /// <summary>Starts a command; its output goes to the caller by <see cref="IHostClient.Output"/>, its end by <see cref="IHostClient.Exited"/>. Null when it has started.</summary>
    Task<Problem?> StartCommand(CommandRequest request);

    /// <summary>Gives a command credit: its reader has taken this many more characters. The agent stops reading from the tool when <see cref="CommandLimits.Window"/> are under way.</summary>
    Task AcknowledgeOutput(Guid commandId, int characters);

    /// <summary>Ends a command and all of its children; <see cref="IHostClient.Exited"/> follows. Nothing happens if it has ended.</summary>
    Task StopCommand(Guid commandId);

    /// <summary>Tries something out for a check: a ping, a name, a page.</summary>
    Task<ProbeResult> Probe(ProbeRequest request);

    /// <summary>Ends the host: every process and namespace of a lab goes.</summary>
    Task Shutdown();
}
