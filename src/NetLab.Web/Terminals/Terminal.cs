using NetLab.Client;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Web.Terminals;

/// <summary>The terminal of one namespace of a lab: runs lines one after the other and keeps what they showed. It lives on the server, so pages may come and go.</summary>
public sealed class Terminal(IHostSession host, string scope, CommandHistory history)
{
    /// <summary>Characters that a page may be behind before the running tool has to wait.</summary>
    private const long Window = 256 * 1024;

    /// <summary>Lines that may wait to be run: a pasted script.</summary>
    private const int MaxQueued = 500;

    private readonly Lock _gate = new();
    private readonly Scrollback _scrollback = new();
    private readonly List<TerminalViewer> _viewers = [];
    private readonly Queue<string> _lines = new();
    private TaskCompletionSource _room = new();
    private IRunningCommand? _command;
    private bool _busy;
    private bool _stopping;
    private int _clears;

    /// <summary>"" is the host's own namespace.</summary>
    public string Namespace => scope;

    /// <summary>As tabs and prompts show it.</summary>
    public string Title => scope.Length == 0 ? "host" : scope;

    /// <summary>Whether a line is being run.</summary>
    public bool IsRunning => _busy;

    /// <summary><see cref="IsRunning"/> changed.</summary>
    public event Action? Changed;

    /// <summary>Looks at it from now on, from the oldest text that is kept.</summary>
    public TerminalViewer Attach()
    {
        var viewer = new TerminalViewer(this);
        lock (_gate)
        {
            _viewers.Add(viewer);
        }

        return viewer;
    }

    /// <summary>Runs the lines in order, after those that wait already.</summary>
    public void Submit(string text)
    {
        lock (_gate)
        {
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Take(MaxQueued - _lines.Count))
            {
                _lines.Enqueue(line);
            }

            if (_busy)
            {
                return;
            }

            _busy = true;
        }

        _ = RunAsync();
    }

    /// <summary>Ends the running command; lines that wait are forgotten.</summary>
    public Task StopAsync()
    {
        IRunningCommand? command;
        lock (_gate)
        {
            _lines.Clear();
            _stopping = _busy;
            command = _command;
            _room.TrySetResult();
        }

        return command?.StopAsync() ?? Task.CompletedTask;
    }

    /// <summary>Forgets what was shown.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _scrollback.Clear();
            _clears++;
        }

        Signal();
    }

    internal void Detach(TerminalViewer viewer)
    {
        lock (_gate)
        {
            _viewers.Remove(viewer);
            _room.TrySetResult();
        }
    }

    internal void Shown(TerminalViewer viewer, Action note)
    {
        lock (_gate)
        {
            note();
            _room.TrySetResult();
        }

        viewer.Signal();
    }

    internal T Read<T>(Func<Scrollback, int, T> read)
    {
        lock (_gate)
        {
            return read(_scrollback, _clears);
        }
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        Changed?.Invoke();
        while (NextLine() is { } line)
        {
            try
            {
                await RunAsync(line);
            }
            catch (ProblemException failure)
            {
                Append(PieceKind.Problem, "", failure.Problem);
            }
            catch (Exception failure)
            {
                Append(PieceKind.Problem, "", Problem.Of(ProblemCode.Internal, failure.Message));
            }
        }

        Changed?.Invoke();
    }

    private string? NextLine()
    {
        lock (_gate)
        {
            _stopping = false;
            _busy = _lines.TryDequeue(out var line);
            return line;
        }
    }

    private async Task RunAsync(string line)
    {
        Append(PieceKind.Prompt, $"{Title}# ");
        Append(PieceKind.Input, line);
        history.Add(line);
        var typed = CommandLine.Parse(line);
        switch (typed.Arguments)
        {
            case []:
                return;
            case ["clear"]:
                Clear();
                return;
            case ["help"]:
                Append(PieceKind.Help, "");
                return;
        }

        var command = await host.StartAsync(new CommandRequest(Guid.NewGuid(), scope, typed.Arguments, Origin.Terminal, Redirection: typed.Redirection));
        if (Take(command))
        {
            await command.StopAsync();
        }

        await foreach (var output in command.ReadAsync())
        {
            Append(output.IsError ? PieceKind.Error : PieceKind.Output, output.Text);
            await RoomAsync();
        }

        End(await command.Exit);
    }

    /// <summary>True where it was to be stopped before it had started.</summary>
    private bool Take(IRunningCommand command)
    {
        lock (_gate)
        {
            _command = command;
            return _stopping;
        }
    }

    private void End(CommandExit exit)
    {
        lock (_gate)
        {
            _command = null;
        }

        if (!Read((scrollback, _) => scrollback.AtLineStart))
        {
            Append(PieceKind.Output, "\n");
        }

        if (exit.Problem is not null)
        {
            Append(PieceKind.Problem, "", exit.Problem);
        }
        else if (exit.Stopped)
        {
            Append(PieceKind.Stopped, "^C");
        }
        else if (exit.ExitCode != 0)
        {
            Append(PieceKind.ExitCode, $"{exit.ExitCode}");
        }
    }

    /// <summary>Waits for the slowest page: not reading on is what slows the tool down.</summary>
    private async Task RoomAsync()
    {
        while (true)
        {
            Task room;
            lock (_gate)
            {
                if (_stopping || _viewers.All(viewer => viewer.Shown < 0 || _scrollback.End - viewer.Shown < Window))
                {
                    return;
                }

                if (_room.Task.IsCompleted)
                {
                    _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                room = _room.Task;
            }

            await room;
        }
    }

    private void Append(PieceKind kind, string text, Problem? problem = null)
    {
        lock (_gate)
        {
            _scrollback.Append(new TerminalPiece(kind, text, problem));
        }

        Signal();
    }

    private void Signal()
    {
        lock (_gate)
        {
            _viewers.ForEach(viewer => viewer.Signal());
        }
    }
}
