using NetLab.Client;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Web.Workspaces;

/// <summary>What was done to a lab from its pages, to be undone and done again; one for a lab, whoever looks at it.</summary>
public sealed class ActionHistory(IHostSession host) : IDisposable
{
    private const int Depth = 200;
    private readonly LinkedList<HostAction> _undo = new();
    private readonly Stack<HostAction> _redo = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    public event Action? Changed;

    public bool CanUndo => _undo.Count > 0;

    public bool CanRedo => _redo.Count > 0;

    /// <summary>Carries an action out; once it is done it can be undone, and what was undone before is forgotten.</summary>
    public async Task<ActionResult> DoAsync(HostAction action, Origin origin)
    {
        await _gate.WaitAsync();
        try
        {
            var result = await host.ExecuteAsync(action, origin);
            if (result.Inverse is not null)
            {
                _redo.Clear();
                Push(result.Inverse);
            }

            return result;
        }
        finally
        {
            _gate.Release();
            Changed?.Invoke();
        }
    }

    /// <summary>Takes the last action back; null where there is none.</summary>
    public Task<ActionResult?> UndoAsync() => MoveAsync(
        () => TakeLast(_undo),
        inverse => _redo.Push(inverse));

    /// <summary>Does again what was undone last; null where there is none.</summary>
    public Task<ActionResult?> RedoAsync() => MoveAsync(
        () => _redo.TryPop(out var action) ? action : null,
        Push);

    public void Dispose() => _gate.Dispose();

    private async Task<ActionResult?> MoveAsync(Func<HostAction?> take, Action<HostAction> keep)
    {
        await _gate.WaitAsync();
        try
        {
            if (take() is not { } action)
            {
                return null;
            }

            var result = await host.ExecuteAsync(action, Origin.Page);
            if (result.Inverse is not null)
            {
                keep(result.Inverse);
            }

            return result;
        }
        finally
        {
            _gate.Release();
            Changed?.Invoke();
        }
    }

    private static HostAction? TakeLast(LinkedList<HostAction> actions)
    {
        var last = actions.Last?.Value;
        if (last is not null)
        {
            actions.RemoveLast();
        }

        return last;
    }

    private void Push(HostAction inverse)
    {
        _undo.AddLast(inverse);
        if (_undo.Count > Depth)
        {
            _undo.RemoveFirst();
        }
    }
}
