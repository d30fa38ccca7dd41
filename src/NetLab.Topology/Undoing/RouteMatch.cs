namespace NetLab.Topology;

/// <summary>Which route of a namespace an action means.</summary>
internal static class RouteMatch
{
    /// <summary>The route that adding makes: the interface is that whose network has the gateway, as the kernel finds it.</summary>
    public static Route Resolve(NetworkNamespace ns, AddRoute action)
    {
        var ipv6 = action.Destination.Contains(':') || action.Gateway?.Contains(':') == true;
        return new Route
        {
            Family = ipv6 ? "inet6" : "inet",
            Destination = Normal(action.Destination),
            Gateway = action.Gateway,
            Interface = action.Interface ?? (action.Gateway is { } gateway ? Towards(ns, gateway) : null),
            Scope = ipv6 || action.Gateway is not null ? "global" : "link",
            Metric = action.Metric == 0 && ipv6 ? DefaultIpv6Metric : action.Metric,
        };
    }

    /// <summary>The first route of the main table that has all that the action says, or null.</summary>
    public static Route? First(NetworkNamespace ns, DeleteRoute action) => ns.Routes.FirstOrDefault(route =>
        route.Table == "main"
        && route.Destination == Normal(action.Destination)
        && (action.Gateway is null || route.Gateway == action.Gateway)
        && (action.Interface is null || route.Interface == action.Interface)
        && (action.Metric == 0 || route.Metric == action.Metric));

    /// <summary>IP6_RT_PRIO_USER.</summary>
    private const long DefaultIpv6Metric = 1024;

    /// <summary>As ip(8) prints it: default for the whole family, a single host without its length.</summary>
    private static string Normal(string destination) =>
        Prefix.Of(destination) is not { } prefix ? destination
        : prefix.Length == 0 ? "default"
        : prefix.Length == (destination.Contains(':') ? 128 : 32) ? $"{prefix.Network}"
        : $"{prefix}";

    private static string? Towards(NetworkNamespace ns, string gateway) =>
        ns.Interfaces.FirstOrDefault(link => link.Addresses.Any(address => Prefix.Of(address)?.Contains(gateway) == true))?.Name;
}
