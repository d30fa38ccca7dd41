using NetLab.Client;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Web.Workspaces;

/// <summary>What the panes of one lab page share: the host, the selection, doing and undoing, and the way to the terminal. Cascaded by the lab page.</summary>
public sealed class LabWorkspace(IHostSession host, ActionHistory history)
{
    /// <summary>The lab's host.</summary>
    public IHostSession Host { get; } = host;

    /// <summary>What was done and can be undone.</summary>
    public ActionHistory History { get; } = history;

    /// <summary>What is selected, null for nothing.</summary>
    public Selection? Selection { get; private set; }

    /// <summary><see cref="Selection"/> changed.</summary>
    public event Action? SelectionChanged;

    /// <summary>Something could not be done; the page shows it.</summary>
    public event Action<Problem>? Failed;

    /// <summary>A pane wants a command in the terminal.</summary>
    public event Action<TerminalRequest>? TerminalRequested;

    public void Select(Selection? selection)
    {
        if (selection != Selection)
        {
            Selection = selection;
            SelectionChanged?.Invoke();
        }
    }

    /// <summary>Carries an action out and shows the problem if there is one. True when it is done.</summary>
    public async Task<bool> DoAsync(HostAction action, Origin origin = Origin.Page) =>
        Show(await History.DoAsync(action, origin));

    public async Task<bool> UndoAsync() => Show(await History.UndoAsync());

    public async Task<bool> RedoAsync() => Show(await History.RedoAsync());

    /// <summary>Shows a problem to the person at this page.</summary>
    public void Fail(Problem problem) => Failed?.Invoke(problem);

    /// <summary>Opens the namespace's terminal with this command line, run at once or left for the person to run.</summary>
    public void OpenTerminal(TerminalRequest request) => TerminalRequested?.Invoke(request);

    private bool Show(ActionResult? result)
    {
        if (result?.Problem is { } problem)
        {
            Fail(problem);
        }

        return result is { Problem: null };
    }
}
