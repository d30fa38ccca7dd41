using NetLab.Client;
using NetLab.Web.Terminals;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Labs;

/// <summary>A lab as all its pages share it: one connection, one history of actions, one set of terminals.</summary>
public sealed class LabSession(IHostSession host) : IAsyncDisposable
{
    public IHostSession Host { get; } = host;

    public ActionHistory History { get; } = new(host);

    public LabTerminals Terminals { get; } = new(host);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        History.Dispose();
    }
}
