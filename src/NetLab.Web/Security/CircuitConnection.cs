using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NetLab.Web.Security;

/// <summary>Tells a page's components when the connection to its browser breaks, and when it is back.</summary>
public sealed class CircuitConnection : CircuitHandler
{
    public event Action? Lost;

    public event Action? Restored;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Lost?.Invoke();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Restored?.Invoke();
        return Task.CompletedTask;
    }
}
