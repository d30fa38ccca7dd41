namespace NetLab.Topology;

/// <summary>Routes as they were, those that an action can say.</summary>
internal static class RouteRestoration
{
    public static IEnumerable<HostAction> DeleteExtra(Snapshot have, Snapshot want) =>
        from place in Restoration.Common(have, want)
        from route in place.Have.Routes
        where IsSayable(route) && !Has(place.Want, route)
        select new DeleteRoute(place.Scope, Destination(route), route.Gateway, route.Interface, route.Metric);

    /// <summary>Those on the link first, so that gateways are within reach.</summary>
    public static IEnumerable<HostAction> AddMissing(Snapshot have, Snapshot want) =>
        from place in Restoration.Common(have, want)
        from route in place.Want.Routes.OrderBy(route => route.Gateway is null ? 0 : 1)
        where IsSayable(route) && !Has(place.Have, route) && (route.Interface is null || place.Have.Find(route.Interface) is not null)
        select new AddRoute(place.Scope, Destination(route), route.Gateway, route.Interface, route.Metric);

    private static bool IsSayable(Route route) =>
        route is { Table: "main", Type: "unicast", Protocol: not ("kernel" or "ra" or "redirect"), NextHops.Count: 0 } && (route.Gateway ?? route.Interface) is not null;

    private static bool Has(NetworkNamespace ns, Route route) =>
        ns.Routes.Any(other => IsSayable(other)
            && (other.Family, other.Destination, other.Gateway, other.Interface, other.Metric) == (route.Family, route.Destination, route.Gateway, route.Interface, route.Metric));

    /// <summary>Without a gateway to tell the family, the default of IPv6 needs saying as a prefix.</summary>
    private static string Destination(Route route) =>
        route is { Destination: "default", Family: "inet6", Gateway: null } ? "::/0" : route.Destination;
}
