using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Web.Labs;

/// <summary>The labs that run, kept up to date, whoever started them; and starting and ending them from the page.</summary>
public sealed class LabList(LabDirectory directory, Func<ILabLauncher> launcher, ILogger<LabList> logger) : BackgroundService
{
    /// <summary>Labs by name.</summary>
    public IReadOnlyList<LabRecord> Labs { get; private set; } = [];

    /// <summary>Why the folder of labs cannot be watched; null where it can.</summary>
    public Problem? Problem { get; private set; }

    /// <summary><see cref="Labs"/> or <see cref="Problem"/> changed.</summary>
    public event Action? Changed;

    /// <summary>Whether there is a lab of that name now.</summary>
    public bool Exists(string name) => LabName.Check(name) is null && directory.Find(name) is not null;

    /// <exception cref="ProblemException">It could not be started.</exception>
    public Task<LabRecord> StartAsync(string name, CancellationToken cancellationToken = default) => launcher().StartAsync(name, LabOrigin.Page, cancellationToken);

    /// <exception cref="ProblemException">It could not be ended.</exception>
    public Task StopAsync(string name, CancellationToken cancellationToken = default) => launcher().StopAsync(name, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var labs in directory.WatchAsync(stoppingToken))
            {
                Labs = labs;
                Changed?.Invoke();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogError(failure, "The labs' folder {Folder} cannot be watched.", directory.Folders.Labs);
            Problem = Problem.Of(ProblemCode.NotAllowed, $"{directory.Folders.Labs}: {failure.Message}", ("what", directory.Folders.Labs));
            Changed?.Invoke();
        }
    }
}
