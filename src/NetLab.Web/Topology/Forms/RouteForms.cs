using NetLab.Topology;
using Route = NetLab.Topology.Route;

namespace NetLab.Web.Topology;

/// <summary>Forms about routes.</summary>
public static class RouteForms
{
    public static ActionForm Add(Snapshot snapshot, string scope) =>
        new("Add route", snapshot.Find(scope)?.Title ?? scope,
            [
                new("destination", Destination(snapshot, snapshot.Find(scope)!)) { Hint = "destination-hint" },
                new("gateway", Proposals.Gateway(snapshot, scope) ?? "") { Optional = true, Hint = "gateway-hint" },
                FormField.OneOf("interface", "", ["", .. snapshot.Find(scope)!.Interfaces.Select(link => link.Name)]) with { Optional = true },
            ],
            values => new AddRoute(scope, values["destination"], values.Optional("gateway"), values.Optional("interface")));

    /// <summary>The default route, or where there is one, a network of the lab that no route names.</summary>
    private static string Destination(Snapshot snapshot, NetworkNamespace ns)
    {
        var own = ns.Interfaces.SelectMany(link => link.Addresses).Select(address => Prefix.Of(address)?.ToString()).OfType<string>();
        var known = ns.Routes.Select(route => route.Destination).Concat(own).ToHashSet();
        return known.Contains("default")
            ? snapshot.Namespaces.SelectMany(other => other.Interfaces).SelectMany(link => link.Addresses)
                .Where(address => !address.IsIpv6 && !PortLabel.IsKernelMade(address))
                .Select(address => Prefix.Of(address)?.ToString())
                .FirstOrDefault(network => network is not null && !known.Contains(network)) ?? "default"
            : "default";
    }

    /// <summary>Whether somebody set it: what the kernel made goes with its address.</summary>
    public static bool CanDelete(Route route) => route is { Table: "main", Type: "unicast", Protocol: not "kernel" };

    public static HostAction Delete(string scope, Route route) => new DeleteRoute(scope, route.Destination, route.Gateway, route.Interface, route.Metric);
}
