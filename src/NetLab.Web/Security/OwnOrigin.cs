using Microsoft.AspNetCore.Http.Features;

namespace NetLab.Web.Security;

/// <summary>
/// Refuses what another site's page could send: a WebSocket or a change must carry an Origin, and it must be ours. The framework's own checks let a missing Origin
/// pass, and the negotiation of a circuit with a foreign one. The Host header was checked before (host filtering), so it can be compared with.
/// </summary>
public static class OwnOrigin
{
    public static IApplicationBuilder UseOwnOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!NeedsOrigin(http) || IsOwn(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("This request does not come from a page of this server (Origin).");
    });

    private static bool NeedsOrigin(HttpContext http) =>
        !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        || http.Request.Headers.Upgrade.Count > 0
        || http.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin] && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
