using NetLab.Client;

namespace NetLab.Web.Terminals;

/// <summary>The terminals of a lab, the host's first; the others are opened on demand.</summary>
public sealed class LabTerminals
{
    private readonly Lock _gate = new();
    private readonly IHostSession _host;
    private readonly List<Terminal> _open = [];

    public LabTerminals(IHostSession host)
    {
        _host = host;
        LastShown = new Terminal(host, "", History);
        _open.Add(LastShown);
    }

    /// <summary>What was typed in any of them.</summary>
    public CommandHistory History { get; } = new();

    /// <summary>Where a page that comes begins.</summary>
    public Terminal LastShown { get; set; }

    /// <summary>A copy, in the order of opening.</summary>
    public IReadOnlyList<Terminal> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _open];
            }
        }
    }

    /// <summary><see cref="Open"/> changed.</summary>
    public event Action? Changed;

    /// <summary>The namespace's terminal; "" is the host's own.</summary>
    public Terminal Get(string scope)
    {
        Terminal terminal;
        lock (_gate)
        {
            if (_open.Find(open => open.Namespace == scope) is { } known)
            {
                return known;
            }

            terminal = new Terminal(_host, scope, History);
            _open.Add(terminal);
        }

        Changed?.Invoke();
        return terminal;
    }

    /// <summary>Ends what runs in it and forgets it; the host's stays.</summary>
    public async Task CloseAsync(Terminal terminal)
    {
        if (terminal.Namespace.Length == 0)
        {
            return;
        }

        lock (_gate)
        {
            _open.Remove(terminal);
            LastShown = LastShown == terminal ? _open[0] : LastShown;
        }

        Changed?.Invoke();
        await terminal.StopAsync();
    }
}
