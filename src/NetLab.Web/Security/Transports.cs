namespace NetLab.Web.Security;

/// <summary>Circuits run over WebSockets alone: long polling and server-sent events would be further ways in to guard.</summary>
public static class Transports
{
    private const string Hub = "/_blazor";

    public static IApplicationBuilder UseWebSocketsOnly(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!http.Request.Path.Equals(Hub, StringComparison.OrdinalIgnoreCase) || http.WebSockets.IsWebSocketRequest)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return http.Response.WriteAsync("NetLab's pages need WebSockets; a proxy in between may have removed them.");
    });
}
