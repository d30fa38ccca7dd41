using NetLab.Contracts;

namespace NetLab.Client;

/// <summary>A command that was started. Its tool is slowed down to the speed at which <see cref="ReadAsync"/> is read: nothing piles up in memory.</summary>
public interface IRunningCommand
{
    /// <summary>What was asked.</summary>
    CommandRequest Request { get; }

    /// <summary>Its output, once, until it ends; taking an item gives the tool credit for more.</summary>
    IAsyncEnumerable<CommandOutput> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>How it ended. Done also when the connection is lost, with a problem.</summary>
    Task<CommandExit> Exit { get; }

    /// <summary>Asks it and its children to end.</summary>
    Task StopAsync();
}
