namespace NetLab.Topology;

/// <summary>What adding and deleting a route have in common.</summary>
internal static class RouteWords
{
    public static string Command(string scope, string verb, string destination, string? gateway, string? link, long metric) =>
        $"{Topology.Command.Ip(scope)} route {verb} {destination}"
        + (gateway is null ? "" : $" via {gateway}")
        + (link is null ? "" : $" dev {link}")
        + (metric == 0 ? "" : $" metric {metric}");

    public static IEnumerable<Problem> Check(string scope, string destination, string? gateway, string? link)
    {
        foreach (var problem in Names.CheckScope(scope).Concat(Addressing.CheckDestination(destination)))
        {
            yield return problem;
        }

        if (gateway is not null)
        {
            foreach (var problem in Addressing.CheckAddress(gateway))
            {
                yield return problem;
            }
        }
        else if (link is null)
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"A route to {destination} needs a gateway (via) or an interface (dev).", ("value", destination), ("rule", "via or dev"));
        }
    }
}
