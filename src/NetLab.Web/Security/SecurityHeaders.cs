using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Net.Http.Headers;

namespace NetLab.Web.Security;

/// <summary>What every answer tells the browser: nothing from elsewhere, no inline script, no frame.</summary>
public static class SecurityHeaders
{
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>());
        headers.XContentTypeOptions = "nosniff";

        // Not "no-referrer": with it browsers send "Origin: null" with our own forms and beacons, which the origin check must refuse.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[HeaderNames.XFrameOptions] = "DENY";
        return next(http);
    });

    /// <summary>The import map is the page's only inline script; its hash lets it in. Cytoscape and Radzen set styles on elements.</summary>
    private static string Policy(ImportMapDefinition? importMap) =>
        "default-src 'none'; "
        + $"script-src 'self'{(importMap is null ? "" : $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(importMap.ToString())))}'")}; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
}
