using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace NetLab.Web.Security;

/// <summary>Turns a one-time token into the cookie that everything else asks for.</summary>
public sealed class SignIn(SignInTokens tokens, SignInThrottle throttle)
{
    /// <summary>Where it is done.</summary>
    public const string Path = "/signin";

    public async Task<SignInOutcome> TryAsync(HttpContext http, string? token)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (throttle.IsBlocked(address))
        {
            return SignInOutcome.Blocked;
        }

        if (tokens.TryUse(token))
        {
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{Guid.NewGuid():N}")], CookieAuthenticationDefaults.AuthenticationScheme);
            await http.SignInAsync(new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = true });
            return SignInOutcome.Welcome;
        }

        if (string.IsNullOrEmpty(token))
        {
            return SignInOutcome.NoToken;
        }

        throttle.Fail(address);
        return http.User.Identity is { IsAuthenticated: true } ? SignInOutcome.Welcome : SignInOutcome.WrongToken;
    }
}
