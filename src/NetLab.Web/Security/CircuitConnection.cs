using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NetLab.Web.Security;

/// <summary>Tells a page's components when its browser is back after the connection was lost.</summary>
public sealed class CircuitConnection : CircuitHandler
{
    public event Action? Restored;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Restored?.Invoke();
        return Task.CompletedTask;
    }
}
