using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>Starts and ends labs.</summary>
public interface ILabLauncher
{
    /// <summary>Starts a lab; done when its agent answers.</summary>
    /// <exception cref="ProblemException">It could not be started; nothing of it is left.</exception>
    Task<LabRecord> StartAsync(string name, LabOrigin origin, CancellationToken cancellationToken = default);

    /// <summary>Ends a lab; done when nothing of it is left.</summary>
    /// <exception cref="ProblemException">There is none, or it is not ours to end.</exception>
    Task StopAsync(string name, CancellationToken cancellationToken = default);
}
