using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using NetLab.Contracts;
using NetLab.Topology;
using NetLab.Web.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Topology;

/// <summary>The live graph with its tools: shows what the kernel says, and turns gestures into actions.</summary>
public sealed partial class GraphPane
{
    private GraphCanvas _canvas = default!;
    private Palette _palette = default!;
    private GraphScene _scene = default!;
    private Snapshot _drawn = Snapshot.Empty;
    private string _said = "";
    private double _zoom = 1;
    private int _outside;
    private bool _outline;
    private long? _awaited;
    private bool _drawing;
    private bool _stale;
    private bool _disposed;

    [CascadingParameter] public required LabWorkspace Workspace { get; set; }

    private Snapshot Snapshot => Workspace.Host.Snapshot;

    private string Percent => _zoom.ToString("P0", CultureInfo.CurrentCulture);

    private string Label
    {
        get
        {
            var summary = HostSummary.Of(Snapshot);
            return Text["Summary", summary.Namespaces, summary.Links, summary.Down];
        }
    }

    public void Dispose()
    {
        _disposed = true;
        Workspace.Host.SnapshotChanged -= OnSnapshotChanged;
        Workspace.Host.TrafficChanged -= OnTrafficChanged;
        Workspace.SelectionChanged -= OnSelectionChanged;
        Positions.Changed -= OnPositionsChanged;
    }

    protected override void OnInitialized()
    {
        _scene = new GraphScene(Workspace.Host.Name, Positions);
        Workspace.Host.SnapshotChanged += OnSnapshotChanged;
        Workspace.Host.TrafficChanged += OnTrafficChanged;
        Workspace.SelectionChanged += OnSelectionChanged;
        Positions.Changed += OnPositionsChanged;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _canvas.AttachPaletteAsync(_palette.Element);
            await DrawAsync();
        }
    }

    private void OnSnapshotChanged(SnapshotDiff? diff) => OnGraph(DrawAsync);

    private void OnPositionsChanged(string lab)
    {
        if (lab == Workspace.Host.Name)
        {
            OnGraph(DrawAsync);
        }
    }

    private void OnTrafficChanged(IReadOnlyList<InterfaceTraffic> traffic) =>
        OnGraph(() => _canvas.SetTrafficAsync(GraphFlow.Of(_scene.Model, traffic)));

    private void OnSelectionChanged() => OnGraph(async () =>
    {
        StateHasChanged();
        await _canvas.ShowAsync(Workspace.Selection is { } selection ? ElementId.Of(selection) : null);
    });

    /// <summary>From any thread; what comes while the page closes has nothing to draw on any more.</summary>
    private void OnGraph(Func<Task> draw) => OnPage(async () =>
    {
        try
        {
            await draw();
        }
        catch (Exception e) when (e is JSDisconnectedException || (_disposed && e is OperationCanceledException or ObjectDisposedException))
        {
            // The graph went with its page.
        }
    });

    /// <summary>Brings the drawing up to date. What changes meanwhile is drawn right after, in one step.</summary>
    private async Task DrawAsync()
    {
        _stale = true;
        if (_drawing)
        {
            return;
        }

        _drawing = true;
        try
        {
            while (_stale && !_disposed)
            {
                _stale = false;
                var snapshot = Snapshot;
                Announce(LinkChange.Between(_drawn, snapshot));
                _drawn = snapshot;
                var diff = await _scene.AdvanceAsync(snapshot);
                if (!diff.IsEmpty && !await _canvas.ApplyAsync(diff))
                {
                    await _canvas.ApplyAsync(_scene.Full());
                }

                if (_awaited is { } version && snapshot.Version >= version)
                {
                    _awaited = null;
                    await _canvas.SetPendingAsync();
                }

                ForgetSelectionOfWhatIsGone(snapshot);
                StateHasChanged();
            }
        }
        finally
        {
            _drawing = false;
        }
    }

    private void ForgetSelectionOfWhatIsGone(Snapshot snapshot)
    {
        if (Workspace.Selection is { } selection
            && (snapshot.Find(selection.Namespace) is not { } ns || (selection.Interface is { } index && ns.Find(index) is null)))
        {
            Workspace.Select(null);
        }
    }

    private void Announce(IReadOnlyList<LinkChange> changes)
    {
        if (changes.Count > 0)
        {
            var last = changes[^1];
            _said = Text[last.Up ? "Went up" : "Went down", last.Interface, last.Namespace];
        }
    }
}
