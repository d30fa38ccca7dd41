using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NetLab.Topology;
using NetLab.Web.Components.Layout;
using NetLab.Web.Security;
using NetLab.Web.Terminals;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Terminal;

/// <summary>One terminal in the page: its text is streamed to js/terminal, which answers with what was typed.</summary>
public sealed partial class TerminalView(IJSRuntime js, CircuitConnection connection, PieceWords words) : LiveComponent, IAsyncDisposable
{
    private const int MaxInput = 64 * 1024;

    private readonly CancellationTokenSource _disposed = new();
    private ElementReference _root;
    private DotNetObjectReference<TerminalView>? _self;
    private IJSObjectReference? _view;
    private TerminalViewer? _viewer;
    private CancellationTokenSource? _call;
    private Dictionary<string, string> _names = [];

    [CascadingParameter] public required LabWorkspace Workspace { get; set; }

    [Parameter, EditorRequired] public required Terminals.Terminal Terminal { get; set; }

    [Parameter, EditorRequired] public required CommandHistory CommandHistory { get; set; }

    /// <summary>The tab's element id.</summary>
    [Parameter, EditorRequired] public required string TabId { get; set; }

    /// <summary>Typed already when it opens.</summary>
    [Parameter] public string? InitialInput { get; set; }

    private string PanelId => $"{TabId}-panel";

    private string InputId => $"{TabId}-input";

    private string ListId => $"{TabId}-list";

    [JSInvokable]
    public void Submit(string text) => Terminal.Submit(text.Length <= MaxInput ? text : text[..MaxInput]);

    [JSInvokable("Stop")]
    public Task StopAsync() => Terminal.StopAsync();

    [JSInvokable]
    public void Clear() => Terminal.Clear();

    [JSInvokable]
    public IReadOnlyList<string> History() => CommandHistory.Lines;

    [JSInvokable]
    public CompletionResult Complete(string line, int caret) =>
        Completer.Complete(line, caret, Terminal.Namespace, Workspace.Host.Snapshot, Workspace.Host.Info?.Tools);

    [JSInvokable]
    public void SelectName(string name)
    {
        var snapshot = Workspace.Host.Snapshot;
        if (snapshot.Namespaces.FirstOrDefault(ns => ns.Title == name) is { } ns)
        {
            Workspace.Select(new Selection(ns.Id));
            return;
        }

        var own = snapshot.Find(Terminal.Namespace);
        if (snapshot.Namespaces.OrderBy(candidate => candidate != own).FirstOrDefault(candidate => candidate.Find(name) is not null) is { } place)
        {
            Workspace.Select(new Selection(place.Id, place.Find(name)!.Index));
        }
    }

    /// <summary>Puts a command into the input line, for the person to run.</summary>
    public async Task SetInputAsync(string line)
    {
        if (_view is not null)
        {
            await _view.TryInvokeAsync("setInput", line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync();
        Terminal.Changed -= Refresh;
        Workspace.Host.SnapshotChanged -= OnSnapshotChanged;
        connection.Lost -= Interrupt;
        connection.Restored -= Interrupt;
        _self?.Dispose();
        await _view.ReleaseAsync();
        _disposed.Dispose();
    }

    protected override void OnInitialized()
    {
        Terminal.Changed += Refresh;
        Workspace.Host.SnapshotChanged += OnSnapshotChanged;
        connection.Lost += Interrupt;
        connection.Restored += Interrupt;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/terminal/terminal.js");
        _view = await module.InvokeAsync<IJSObjectReference>("attach", _root, _self);
        await NameAsync();
        if (InitialInput is { } line)
        {
            await SetInputAsync(line);
        }

        _ = PumpAsync(_view);
    }

    /// <summary>One batch at a time: the next is taken when the browser has painted this one.</summary>
    private async Task PumpAsync(IJSObjectReference view)
    {
        using var viewer = Terminal.Attach();
        _viewer = viewer;
        while (!_disposed.IsCancellationRequested)
        {
            using var call = CancellationTokenSource.CreateLinkedTokenSource(_disposed.Token);
            try
            {
                var batch = await viewer.NextAsync(_disposed.Token);
                _call = call;
                await view.InvokeVoidAsync("append", call.Token, batch.Reset, batch.Pieces.Select(words.Of).ToArray());
                viewer.Acknowledge(batch);
            }
            catch (OperationCanceledException)
            {
                // The browser may have missed it: from the beginning, and not counted until it has shown something again.
                viewer.Restart();
            }
            catch (JSDisconnectedException)
            {
                return;
            }
            finally
            {
                _call = null;
            }
        }
    }

    /// <summary>A call that was under way when the connection broke is never answered; and a browser that is away does not hold the tool back.</summary>
    private void Interrupt()
    {
        _viewer?.Restart();
        _call?.Cancel();
    }

    private void OnSnapshotChanged(SnapshotDiff? diff) => OnPage(NameAsync);

    /// <summary>Names of the live host are coloured in the output and can be clicked.</summary>
    private async Task NameAsync()
    {
        var names = new Dictionary<string, string>();
        foreach (var ns in Workspace.Host.Snapshot.Namespaces)
        {
            foreach (var link in ns.Interfaces)
            {
                names[link.Name] = "interface";
            }
        }

        foreach (var name in Workspace.Host.Snapshot.Namespaces.SelectMany(ns => ns.Names))
        {
            names[name] = "namespace";
        }

        if (_view is not null && !(names.Count == _names.Count && names.All(name => _names.TryGetValue(name.Key, out var kind) && kind == name.Value)))
        {
            _names = names;
            await _view.TryInvokeAsync("setNames", names);
        }
    }
}
