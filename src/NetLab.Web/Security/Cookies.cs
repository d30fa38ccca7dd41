using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using NetLab.Contracts.Labs;

namespace NetLab.Web.Security;

/// <summary>Signing in and what keeps it: everything needs the cookie that is not marked otherwise.</summary>
public static class Cookies
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static IServiceCollection AddSignIn(this IServiceCollection services, RuntimeFolders folders)
    {
        // Kept, so that a restart does not sign everybody out.
        var keys = Directory.CreateDirectory(Path.Combine(folders.State, "keys"), OwnerOnly);
        services.AddDataProtection().SetApplicationName("netlab").PersistKeysToFileSystem(keys);
        services.AddSingleton(TimeProvider.System).AddSingleton<SignInTokens>().AddSingleton<SignInThrottle>().AddSingleton<SignIn>();
        services.AddAntiforgery(options => Harden(options.Cookie, "netlab-antiforgery"));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            Harden(options.Cookie, "netlab");
            options.LoginPath = SignIn.Path;
            options.ExpireTimeSpan = TimeSpan.FromDays(7);
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = Challenge;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>A person is led to the sign-in page; a circuit is refused, and the page's script says so.</summary>
    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.Redirect(SignIn.Path);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
