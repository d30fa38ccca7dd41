using NetLab.Contracts.Labs;
using NetLab.Lessons;

namespace NetLab.Web.Lessons;

/// <summary>What the lesson pane needs.</summary>
public static class LessonServices
{
    /// <summary>Reads the lessons from labs/ beside wwwroot (or from the folder in the setting Lessons:Folder) and keeps progress in the state folder.</summary>
    public static IServiceCollection AddLessons(this IServiceCollection services) => services
        .AddSingleton(provider => Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IWebHostEnvironment>(), provider.GetRequiredService<ILogger<LessonCatalog>>()))
        .AddSingleton(provider => new LessonProgressStore(
            Path.Combine((provider.GetService<RuntimeFolders>() ?? RuntimeFolders.FromEnvironment()).State, "lessons"),
            provider.GetRequiredService<ILogger<LessonProgressStore>>()))
        .AddSingleton(TimeProvider.System)
        .AddSingleton<LessonRunners>();

    private static LessonCatalog Read(IConfiguration configuration, IWebHostEnvironment environment, ILogger<LessonCatalog> logger)
    {
        var catalog = LessonCatalog.Read(configuration["Lessons:Folder"] ?? Path.Combine(environment.ContentRootPath, "labs"));
        foreach (var error in catalog.Errors)
        {
            logger.LogWarning("Lesson left out: {Error}", error);
        }

        return catalog;
    }
}
