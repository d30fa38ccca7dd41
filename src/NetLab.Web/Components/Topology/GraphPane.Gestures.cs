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
        if (ElementId.Parse(id) is { } selection)
        {
            OpenTerminal(selection);
        }

        return Task.CompletedTask;
    }

    public async Task Moved(string id, GraphPoint to)
    {
        if (ElementId.Parse(id) is { } selection && Snapshot.Find(selection.Namespace) is { } ns)
        {
            var (lab, key) = (Workspace.Host.Name, FirstPlaces.KeyOf(ns));
            await Positions.SaveAsync(lab, new Dictionary<string, GraphPoint> { [key] = FirstPlaces.NearestFree(Snapshot, Positions.Get(lab), key, to) });
        }
    }

    public Task Viewed(double zoom, int outside)
    {
        (_zoom, _outside) = (zoom, outside);
        StateHasChanged();
        return Task.CompletedTask;
    }

    public Task Connected(string from, string to)
    {
        if (ElementId.Parse(from) is { } a && ElementId.Parse(to) is { } b && LinkForms.Between(Snapshot, a, b) is { } form)
        {
            return AskAsync(form);
        }

        return Task.CompletedTask;
    }

    public Task Dropped(string kind, string? target, GraphPoint at)
    {
        _dropped = at;
        var scope = ElementId.Parse(target) is { } box ? Snapshot.Find(box.Namespace)?.Name : null;
        return AskAsync(FormOf(kind, scope ?? ""));
    }

    public Task MenuAsked(string? id, double screenX, double screenY, GraphPoint at)
    {
        _dropped = at;
        OpenMenu(ElementId.Parse(id), screenX, screenY);
        StateHasChanged();
        return Task.CompletedTask;
    }

    public Task DeleteAsked(string id) => ElementId.Parse(id) is { } selection ? DeleteAsync(selection) : Task.CompletedTask;

    private void OpenTerminal(Selection selection)
    {
        if (Snapshot.Find(selection.Namespace)?.Name is { } scope)
        {
            Workspace.OpenTerminal(new TerminalRequest(scope, "", Run: false));
        }
    }

    private Task AddFromPaletteAsync(string kind)
    {
        _dropped = null;
        return AskAsync(FormOf(kind, ""));
    }

    private ActionForm FormOf(string kind, string scope) => kind switch
    {
        PaletteItem.Bridge => InterfaceForms.CreateBridge(Snapshot, scope),
        PaletteItem.LanHost => NamespaceForms.LanHost(Snapshot),
        PaletteItem.Internet => NamespaceForms.Internet(Snapshot),
        _ => NamespaceForms.Create(Snapshot),
    };

    private Task DeleteAsync(Selection selection) =>
        ElementMenu.Deletion(Snapshot, selection) is { } form ? AskAsync(form) : Task.CompletedTask;

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
