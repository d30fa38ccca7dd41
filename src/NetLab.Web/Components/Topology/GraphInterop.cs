using Microsoft.JSInterop;
using NetLab.Web.Topology;

namespace NetLab.Web.Components.Topology;

/// <summary>The door through which js/topology/graph.js tells what the person did; goes on in the component's own context.</summary>
public sealed class GraphInterop(IGraphEvents events, Func<Func<Task>, Task> invoke)
{
    [JSInvokable]
    public Task Chosen(string? id) => invoke(() => events.Chosen(id));

    [JSInvokable]
    public Task Opened(string id) => invoke(() => events.Opened(id));

    [JSInvokable]
    public Task Moved(string id, double x, double y) => invoke(() => events.Moved(id, new(x, y)));

    [JSInvokable]
    public Task Connected(string from, string to) => invoke(() => events.Connected(from, to));

    [JSInvokable]
    public Task Dropped(string kind, string? target, double x, double y) => invoke(() => events.Dropped(kind, target, new(x, y)));

    [JSInvokable]
    public Task MenuAsked(string? id, double screenX, double screenY, double x, double y) => invoke(() => events.MenuAsked(id, screenX, screenY, new(x, y)));

    [JSInvokable]
    public Task DeleteAsked(string id) => invoke(() => events.DeleteAsked(id));

    [JSInvokable]
    public Task Viewed(double zoom, int outside) => invoke(() => events.Viewed(zoom, outside));
}
