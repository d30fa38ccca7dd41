using NetLab.Contracts.Labs;

namespace NetLab.Web.Topology;

/// <summary>What the graph needs of the web process.</summary>
public static class TopologyServices
{
    public static IServiceCollection AddTopology(this IServiceCollection services) =>
        services.AddSingleton<IPositionStore>(_ => new JsonPositionStore(Path.Combine(RuntimeFolders.FromEnvironment().State, "positions")));
}
