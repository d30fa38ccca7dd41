using NetLab.Contracts;
using NetLab.Topology;
using NetLab.Web.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Topology;

/// <summary>The menu and the dialog that are open.</summary>
public sealed partial class GraphPane
{
    private OpenedMenu? _menu;
    private ActionForm? _form;
    private GraphPoint? _dropped;

    /// <summary>A menu, and where it stands in the window.</summary>
    private sealed record OpenedMenu(IReadOnlyList<MenuItem> Items, string Title, double X, double Y);

    private void OpenMenu(Selection? selection, double x, double y)
    {
        var items = ElementMenu.For(Snapshot, selection, Workspace.Host.Info?.LinkKinds ?? []);
        _menu = items.Count == 0 ? null : new(items, selection is null ? Text["Canvas"] : NameOf(selection), x, y);
    }

    private Task CloseMenuAsync()
    {
        _menu = null;
        return _canvas.FocusAsync();
    }

    private async Task ChooseAsync(MenuItem item)
    {
        await CloseMenuAsync();
        if (item.Action is { } action)
        {
            await Workspace.DoAsync(action);
        }
        else if (item.Form is { } form)
        {
            await AskAsync(form());
        }
        else if (item.Terminal is { } terminal)
        {
            Workspace.OpenTerminal(terminal);
        }
    }

    private async Task AskAsync(ActionForm form)
    {
        _form = form;
        StateHasChanged();
        await FollowAsync(form);
    }

    /// <summary>Draws the line that the form is about, dashed, until the kernel reports the real one or nobody wants it any more.</summary>
    private Task FollowAsync(ActionForm form) => _canvas.SetPendingAsync(form.Pending?.From, form.Pending?.To);

    private async Task LeaveAsync()
    {
        _form = null;
        await _canvas.SetPendingAsync();
    }

    private async Task DoneAsync(ActionResult result)
    {
        _form = null;
        if (Snapshot.Version >= result.Version)
        {
            await _canvas.SetPendingAsync();
        }
        else
        {
            _awaited = result.Version;
        }
    }

    /// <summary>What is made gets its place before the kernel reports the box, while it has no cable yet: where it was dropped, or where what it will hang on is.</summary>
    private async Task KeepPlaceAsync(HostAction action)
    {
        // Where the name is taken, the kernel will refuse it, and what has it stays where it is.
        if (NewNamespace(action) is { } name && Snapshot.Find(name) is null)
        {
            var known = Positions.Get(Workspace.Host.Name);
            var next = Projection.Of(action, Snapshot);
            var place = _dropped is { } at ? FirstPlaces.NearestFree(next, known, name, at) : FirstPlaces.For(next, known.Where(entry => entry.Key != name).ToDictionary())[name];
            await Positions.SaveAsync(Workspace.Host.Name, new Dictionary<string, GraphPoint> { [name] = place });
        }
    }

    private static string? NewNamespace(HostAction action) => action switch
    {
        CreateNamespace made => made.Name,
        Steps steps => steps.Actions.Select(NewNamespace).FirstOrDefault(name => name is not null),
        _ => null,
    };
}
