namespace NetLab.Topology;

/// <summary>What changed in a namespace's routes.</summary>
internal static class RouteEvents
{
    public static IEnumerable<(string Text, string? Interface)> Of(NetworkNamespace then, NetworkNamespace now)
    {
        foreach (var (sign, route) in ListChange.Between(then.Routes.Where(IsWorthALine), now.Routes.Where(IsWorthALine)))
        {
            if (sign == '+' || route.Interface is null || now.Find(route.Interface) is not null)
            {
                yield return ($"route {sign} {Words(route)}", route.Interface);
            }
        }
    }

    private static bool IsWorthALine(Route route) =>
        route.Table != "local"
        && route.Type is not ("local" or "broadcast" or "multicast" or "anycast")
        && !route.Destination.StartsWith("fe80:", StringComparison.OrdinalIgnoreCase)
        && !route.Destination.StartsWith("ff00:", StringComparison.OrdinalIgnoreCase);

    private static string Words(Route route) =>
        (route.Type == "unicast" ? "" : $"{route.Type} ")
        + route.Destination
        + (route.Destination == "default" && route.Family == "inet6" ? " (ipv6)" : "")
        + (route.Gateway is null ? "" : $" via {route.Gateway}")
        + (route.Interface is null ? "" : $" dev {route.Interface}")
        + string.Concat(route.NextHops.Select(hop => $" nexthop{(hop.Gateway is null ? "" : $" via {hop.Gateway}")} dev {hop.Interface} weight {hop.Weight}"))
        + (route.Metric == 0 || (route.Family == "inet6" && route.Metric is 256 or 1024) ? "" : $" metric {route.Metric}")
        + (route.Table == "main" ? "" : $" table {route.Table}");
}
