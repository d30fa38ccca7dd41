using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using NetLab.Topology;
using NetLab.Web.Components.Layout;
using NetLab.Web.Terminals;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Terminal;

/// <summary>The lab's terminals as tabs: the host's, and one for each namespace that was asked for.</summary>
public sealed partial class TerminalPane(IJSRuntime js) : LiveComponent, IAsyncDisposable
{
    private readonly HashSet<Terminals.Terminal> _heard = [];
    private Terminals.Terminal _active = default!;
    private TerminalView? _view;
    private ElementReference _menu;
    private IJSObjectReference? _module;
    private string? _initialInput;

    [CascadingParameter] public required LabWorkspace Workspace { get; set; }

    [Parameter, EditorRequired] public required LabTerminals Terminals { get; set; }

    /// <summary>Namespaces without a terminal yet.</summary>
    private IEnumerable<string> Closed =>
        Workspace.Host.Snapshot.Namespaces.SelectMany(ns => ns.Names).Where(name => Terminals.Open.All(open => open.Namespace != name));

    public async ValueTask DisposeAsync()
    {
        Terminals.Changed -= Refresh;
        Workspace.Host.SnapshotChanged -= OnSnapshotChanged;
        Workspace.TerminalRequested -= OnRequested;
        foreach (var terminal in _heard)
        {
            terminal.Changed -= Refresh;
        }

        await _module.ReleaseAsync();
    }

    protected override void OnInitialized()
    {
        Show(Terminals.LastShown);
        Terminals.Changed += Refresh;
        Workspace.Host.SnapshotChanged += OnSnapshotChanged;
        Workspace.TerminalRequested += OnRequested;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        foreach (var terminal in Terminals.Open.Where(_heard.Add))
        {
            terminal.Changed += Refresh;
        }
    }

    private static string TabId(Terminals.Terminal terminal) => $"terminal-{terminal.Title}";

    private bool IsGone(Terminals.Terminal terminal) => Workspace.Host.Snapshot.Namespaces.Count > 0 && Workspace.Host.Snapshot.Find(terminal.Namespace) is null;

    private void Show(Terminals.Terminal terminal, string? input = null)
    {
        _active = terminal;
        Terminals.LastShown = terminal;
        _initialInput = input;
    }

    private async Task OpenAsync(string name)
    {
        Show(Terminals.Get(name));
        await (await ModuleAsync()).InvokeVoidAsync("close", _menu);
    }

    private async Task CloseAsync(Terminals.Terminal terminal)
    {
        if (_active == terminal)
        {
            Show(Terminals.Open[0]);
        }

        await Terminals.CloseAsync(terminal);
    }

    private void MoveAsync(KeyboardEventArgs key)
    {
        var by = key.Key switch { "ArrowRight" => 1, "ArrowLeft" => -1, _ => 0 };
        var open = Terminals.Open;
        if (by != 0)
        {
            Show(open[(open.ToList().IndexOf(_active) + by + open.Count) % open.Count]);
        }
    }

    private void OnRequested(TerminalRequest request) => OnPage(async () =>
    {
        var terminal = Terminals.Get(request.Namespace);
        var isShown = _active == terminal;
        var toType = request.Run ? null : request.Line;
        Show(terminal, toType);
        StateHasChanged();
        if (request.Run)
        {
            terminal.Submit(request.Line);
        }
        else if (isShown && _view is not null)
        {
            await _view.SetInputAsync(request.Line);
        }

        await (await ModuleAsync()).InvokeVoidAsync("unfold", "bottom");
    });

    private async Task<IJSObjectReference> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/shell/layout.js");

    private void OnSnapshotChanged(SnapshotDiff? diff) => Refresh();
}
