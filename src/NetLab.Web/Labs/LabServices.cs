using NetLab.Client;
using NetLab.Contracts.Labs;

namespace NetLab.Web.Labs;

/// <summary>What the pages need to find, start and enter labs.</summary>
public static class LabServices
{
    public static IServiceCollection AddLabs(this IServiceCollection services, RuntimeFolders folders) => services
        .AddSingleton(new LabDirectory(folders))
        .AddSingleton(new LabSessions(name => new HostSession(folders, name)))
        .AddSingleton<Func<ILabLauncher>>(() => LabLauncher.Choose(folders))
        .AddSingleton<LabList>()
        .AddHostedService(provider => provider.GetRequiredService<LabList>());
}
