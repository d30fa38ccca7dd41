using System.Diagnostics;
using System.IO.Pipes;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Commands;

/// <summary>One command from its start to its end.</summary>
public sealed class RunningCommand : IDisposable
{
    /// <summary>How long a tool may take to end by itself after Ctrl-C; ping prints its statistics in that time.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Process _process;
    private readonly IDisposable _work;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _timeout = new();
    private readonly CancellationTokenSource _grace = new();
    private bool _hasEnded;
    private bool _stopped;
    private Problem? _problem;

    internal RunningCommand(CommandRequest request, string connectionId, Process process, IDisposable work)
    {
        (Request, ConnectionId, _process, _work) = (request, connectionId, process, work);
        _timeout.Token.Register(() => End(Problem.Of(ProblemCode.TimedOut,
            $"{request.Arguments[0]} was stopped after {request.TimeoutSeconds} seconds.", ("seconds", $"{request.TimeoutSeconds}"))));
        _grace.Token.Register(Kill);
    }

    /// <summary>What was asked.</summary>
    public CommandRequest Request { get; }

    /// <summary>Who asked; only this client may stop it.</summary>
    public string ConnectionId { get; }

    /// <summary>Output under way to that client.</summary>
    public CreditWindow Credit { get; } = new(CommandLimits.Window);

    /// <summary>Its process, and process group, and session.</summary>
    public int Pid => _process.Id;

    /// <summary>Carries its output until it has ended.</summary>
    internal async Task<CommandExit> RunAsync(IHostClient client)
    {
        _timeout.CancelAfter(TimeSpan.FromSeconds(Request.TimeoutSeconds));
        var output = Pump(_process.StandardOutput, isError: false);
        var error = Pump(_process.StandardError, isError: true);
        await _process.WaitForExitAsync();
        lock (_lock)
        {
            _hasEnded = true;
        }

        _work.Dispose();
        await _ended.CancelAsync();
        await Task.WhenAll(output, error);
        return new(Request.Id, _process.ExitCode, _stopped, _problem);

        Task Pump(StreamReader reader, bool isError) =>
            new OutputPump((PipeStream)reader.BaseStream, Credit, text => client.Output(new(Request.Id, isError, text))).RunAsync(_ended.Token);
    }

    /// <summary>Ends it as Ctrl-C would, and by force where that does not help.</summary>
    public void Stop() => End(null);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _timeout.Dispose();
            _grace.Dispose();
            _ended.Dispose();
            _process.Dispose();
        }
    }

    private void End(Problem? problem)
    {
        lock (_lock)
        {
            if (!_hasEnded && !_stopped && _problem is null)
            {
                (_stopped, _problem) = (problem is null, problem);
                ProcessTree.Interrupt(Pid);
                _grace.CancelAfter(Grace);
            }
        }
    }

    private void Kill()
    {
        lock (_lock)
        {
            // A pid of a process that has ended may belong to another one by now.
            if (!_hasEnded)
            {
                ProcessTree.Kill(Pid);
            }
        }
    }
}
