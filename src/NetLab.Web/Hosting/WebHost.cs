using NetLab.Web.Components;
using NetLab.Web.Lessons;

namespace NetLab.Web.Hosting;

/// <summary>Puts the web process together.</summary>
public static class WebHost
{
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });

        // Static files of a build that was not published are found by its manifest, also in Production.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddLanguages();
        builder.Services.AddLessons();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();

        var app = builder.Build();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapLanguageSwitch();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
