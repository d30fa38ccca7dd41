using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NetLab.Contracts;

namespace NetLab.Client;

/// <summary>The client's end of a command: output waits here until it is read, never more than the agent had credit for.</summary>
internal sealed class RunningCommand(CommandRequest request, Func<int, Task> acknowledge, Func<Task> stop) : IRunningCommand
{
    /// <summary>What an agent may have under way: its window, and what its pipes held when the tool ended (2 x 1 MiB at most).</summary>
    private const long MaxWaiting = CommandLimits.Window + (3 * 1024 * 1024);

    /// <summary>Pieces that may wait, however small: each is an object here.</summary>
    private const long MaxPieces = 256 * 1024;

    /// <summary>Acknowledged together: a call for each chunk would cost more than the chunk.</summary>
    private const int AcknowledgeEvery = CommandLimits.Window / 8;

    private readonly Channel<CommandOutput> _output = Channel.CreateUnbounded<CommandOutput>();
    private readonly TaskCompletionSource<CommandExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _waiting;

    public CommandRequest Request => request;

    public Task<CommandExit> Exit => _exit.Task;

    public async IAsyncEnumerable<CommandOutput> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var taken = 0;
        await foreach (var output in _output.Reader.ReadAllAsync(cancellationToken))
        {
            Interlocked.Add(ref _waiting, -output.Text.Length);
            yield return output;
            taken += output.Text.Length;
            if (taken >= AcknowledgeEvery && !Exit.IsCompleted)
            {
                await acknowledge(taken);
                taken = 0;
            }
        }
    }

    public Task StopAsync() => Exit.IsCompleted ? Task.CompletedTask : stop();

    /// <summary>Takes what the agent sent; false where it sends more than it may.</summary>
    internal bool TryAdd(CommandOutput output) =>
        output.Text is { Length: > 0 }
        && Interlocked.Add(ref _waiting, output.Text.Length) <= MaxWaiting
        && _output.Reader.Count < MaxPieces
        && _output.Writer.TryWrite(output);

    internal void Finish(CommandExit exit)
    {
        _output.Writer.TryComplete();
        _exit.TrySetResult(exit);
    }
}
