using System.Threading.Channels;
using NetLab.Client;
using NetLab.Contracts;

namespace NetLab.Web.Tests.Terminals;

/// <summary>A command whose output a test says; it notes how much of it was taken.</summary>
internal sealed class FakeCommand(CommandRequest request) : IRunningCommand
{
    private readonly Channel<CommandOutput> _output = Channel.CreateUnbounded<CommandOutput>();
    private readonly TaskCompletionSource<CommandExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CommandRequest Request => request;

    public Task<CommandExit> Exit => _exit.Task;

    public int Waiting => _output.Reader.Count;

    public void Print(string text, bool isError = false) => _output.Writer.TryWrite(new CommandOutput(request.Id, isError, text));

    public void End(int exitCode = 0, bool stopped = false)
    {
        _output.Writer.TryComplete();
        _exit.TrySetResult(new CommandExit(request.Id, exitCode, stopped));
    }

    public IAsyncEnumerable<CommandOutput> ReadAsync(CancellationToken cancellationToken = default) => _output.Reader.ReadAllAsync(cancellationToken);

    public Task StopAsync()
    {
        End(130, stopped: true);
        return Task.CompletedTask;
    }
}
