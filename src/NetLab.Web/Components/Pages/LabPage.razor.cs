using Microsoft.AspNetCore.Components;
using NetLab.Client;
using NetLab.Web.Components.Layout;
using NetLab.Web.Labs;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Components.Pages;

/// <summary>One lab: its panes around the graph, as long as it runs.</summary>
public sealed partial class LabPage(LabSessions sessions, LabList labs) : LiveComponent, IDisposable
{
    private LabSession? _session;
    private LabWorkspace? _workspace;
    private bool _ended;

    [Parameter] public string Name { get; set; } = "";

    public void Dispose() => Leave();

    protected override void OnParametersSet()
    {
        if (_session?.Host.Name != Name)
        {
            Leave();
            _ended = false;
            if (labs.Exists(Name))
            {
                Open();
            }
        }
    }

    private void Open()
    {
        Leave();
        _session = sessions.Get(Name);
        _workspace = new LabWorkspace(_session.Host, _session.History);
        _session.Host.StateChanged += OnStateChanged;
    }

    private void Leave()
    {
        if (_session is not null)
        {
            _session.Host.StateChanged -= OnStateChanged;
        }

        (_session, _workspace) = (null, null);
    }

    private void OnStateChanged() => OnPage(() =>
    {
        if (_session?.Host.State is SessionState.Ended)
        {
            _ended = true;
            Leave();
        }

        StateHasChanged();
    });
}
