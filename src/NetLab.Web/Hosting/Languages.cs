using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace NetLab.Web.Hosting;

/// <summary>The languages of the page: chosen by the cookie that the header's switch sets, else by the browser's Accept-Language.</summary>
public static class Languages
{
    public static readonly IReadOnlyList<Language> All = [new("en", "English", "EN"), new("ko", "한국어", "한국어")];

    public static IServiceCollection AddLanguages(this IServiceCollection services) =>
        services.AddLocalization().Configure<RequestLocalizationOptions>(options =>
        {
            var codes = All.Select(language => language.Code).ToArray();
            options.SetDefaultCulture(codes[0]).AddSupportedCultures(codes).AddSupportedUICultures(codes);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });

    public static void MapLanguageSwitch(this IEndpointRouteBuilder app) =>
        app.MapPost("/language", async (HttpContext http, IAntiforgery antiforgery, [FromForm] string culture, [FromForm] string? returnUrl) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            if (All.Any(language => language.Code == culture))
            {
                http.Response.Cookies.Append(
                    CookieRequestCultureProvider.DefaultCookieName,
                    CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                    new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
            }

            // LocalRedirect refuses what leads elsewhere.
            return Results.LocalRedirect(returnUrl ?? "/");
        });
}
