using NetLab.Contracts.Labs;
using NetLab.Web.Components;
using NetLab.Web.Components.Terminal;
using NetLab.Web.Labs;
using NetLab.Web.Lessons;
using NetLab.Web.Security;
using NetLab.Web.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Hosting;

/// <summary>Puts the web process together.</summary>
public static class WebHost
{
    /// <summary>The application, not yet started; with the folders of the environment unless others are given.</summary>
    public static WebApplication Create(string[] args, RuntimeFolders? folders = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find(), ApplicationName = typeof(WebHost).Assembly.GetName().Name });

        // Static files of a build that was not published are found by its manifest, also in Production.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, builder.Configuration, folders ?? RuntimeFolders.FromEnvironment());
        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, IConfiguration settings, RuntimeFolders folders)
    {
        services.AddSingleton(folders);
        services.AddOwnHosts(settings).AddSignIn(folders).AddCircuits(settings).AddLanguages().AddLabs(folders).AddLessons().AddTopology();
        services.AddScoped<ProblemText>().AddScoped<PieceWords>();
    }

    private static void Use(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseOwnOrigin();
        app.UseWebSockets();
        app.UseWebSocketsOnly();
        app.UseRequestLocalization();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseWhen(
            http => HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/_blazor"),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/health", () => "ok").AllowAnonymous();
        app.MapLanguageSwitch();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
