using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace NetLab.Web.Security;

/// <summary>Whether this page is within the limits; the layout shows one that is not no content.</summary>
public sealed class CircuitAdmission(CircuitCount count, AuthenticationStateProvider authentication) : CircuitHandler
{
    private string? _user;

    /// <summary>True until the circuit was refused: what is rendered without a circuit needs no place.</summary>
    public bool IsAdmitted { get; private set; } = true;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        var user = state.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        IsAdmitted = count.TryEnter(user);
        _user = IsAdmitted ? user : null;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_user is not null)
        {
            count.Leave(_user);
            _user = null;
        }

        return Task.CompletedTask;
    }
}
