using NetLab.Topology;
using NetLab.Web.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Topology;

/// <summary>What gestures mean.</summary>
public sealed partial class GraphPane
{
    public Task Chosen(string? id)
    {
        Workspace.Select(ElementId.Parse(id));
        _said = Workspace.Selection is { } selection ? Text["Selected", NameOf(selection)] : Text["Nothing selected"];
        StateHasChanged();
        return Task.CompletedTask;
    }

    public Task Opened(string id)
    {
        if (ElementId.Parse(id) is { } selection && Snapshot.Find(selection.Namespace)?.Name is { } scope)
        {
            Workspace.OpenTerminal(new TerminalRequest(scope, "", Run: false));
        }

        return Task.CompletedTask;
    }

    public async Task Moved(string id, GraphPoint to)
    {
        if (ElementId.Parse(id) is { } selection && Snapshot.Find(selection.Namespace) is { } ns)
        {
            await Positions.SaveAsync(Workspace.Host.Name, new Dictionary<string, GraphPoint> { [FirstPlaces.KeyOf(ns)] = to });
        }
    }

    public Task Zoomed(double level)
    {
        _zoom = level;
        StateHasChanged();
        return Task.CompletedTask;
    }

    public Task Connected(string from, string to) => Task.CompletedTask;
    public Task Dropped(string kind, string? target, GraphPoint at) => Task.CompletedTask;
    public Task MenuAsked(string? id, double screenX, double screenY, GraphPoint at) => Task.CompletedTask;
    public Task DeleteAsked(string id) => Task.CompletedTask;
    private Task AddFromPaletteAsync(string kind) => Dropped(kind, null, default);

    public Task UndoAsked() => Workspace.UndoAsync();

    public Task RedoAsked() => Workspace.RedoAsync();

    private async Task TidyAsync()
    {
        await Positions.SaveAsync(Workspace.Host.Name, FirstPlaces.For(Snapshot, new Dictionary<string, GraphPoint>()));
        await _canvas.FitAsync();
    }

    private string NameOf(Selection selection)
    {
        var ns = Snapshot.Find(selection.Namespace);
        return selection.Interface is { } index ? $"{ns?.Find(index)?.Name}, {ns?.Title}" : ns?.Title ?? "";
    }
}
