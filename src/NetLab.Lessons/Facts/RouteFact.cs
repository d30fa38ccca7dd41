using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>A route of the main table is there, and is as told; what is not told does not matter.</summary>
/// <param name="Destination">"default", a prefix or an address.</param>
/// <param name="Namespace">Where.</param>
/// <param name="Gateway">The next hop, "" for a destination on the link.</param>
/// <param name="Interface">The interface to leave by.</param>
public sealed record RouteFact(string Destination, string Namespace = "", string? Gateway = null, string? Interface = null) : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Route;

    /// <inheritdoc/>
    public override Message Title => string.IsNullOrEmpty(Gateway)
        ? Message.Of("title-route", Lessons.Look.Title(Namespace), Destination)
        : Message.Of("title-route-via", Lessons.Look.Title(Namespace), Destination, Gateway);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() =>
        Addressing.CheckDestination(Destination).Concat(string.IsNullOrEmpty(Gateway) ? [] : Addressing.CheckAddress(Gateway)).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        var toThere = ns.Routes.Where(route => route.Table == "main" && Lessons.Look.Same(route.Destination, Destination)).ToList();
        if (toThere.FirstOrDefault(Fits) is { } found)
        {
            return Finding.Passed("route", Describe(found));
        }

        return toThere.Count > 0 ? Finding.Failed("route-other", Describe(toThere[0]))
            : Finding.NotYet("no-route", ns.Title, Destination, Lessons.Look.List(ns.Routes.Where(route => route.Table == "main").Select(route => route.Destination)));
    }

    private bool Fits(Route route) =>
        (Gateway is null || Lessons.Look.Same(route.Gateway ?? "", Gateway)) && (Interface is null || route.Interface == Interface);

    // As ip(8) prints it.
    private static string Describe(Route route) =>
        $"{route.Destination}{(route.Gateway is null ? "" : $" via {route.Gateway}")}{(route.Interface is null ? "" : $" dev {route.Interface}")}";
}
