namespace NetLab.Topology;

/// <summary>What becomes of addresses and of the routes that need them.</summary>
internal static class AddressProjection
{
    public static Snapshot AddAddress(this Snapshot snapshot, string scope, string link, string text)
    {
        if (!Addressing.TryParsePrefix(text, lengthRequired: false, out var value, out var length))
        {
            return snapshot;
        }

        var address = new Address(value.ToString(), length, value.ToString().StartsWith("127.", StringComparison.Ordinal) ? "host" : "global");
        return snapshot.ChangeLink(scope, link, to => to with
        {
            Addresses = [.. to.Addresses.Where(a => !a.IsIpv6 || address.IsIpv6), address, .. to.Addresses.Where(a => a.IsIpv6 && !address.IsIpv6)],
        });
    }

    /// <summary>
    /// With the first IPv4 address of a network its other ones on the interface go too (sysctl promote_secondaries is 0 by default); with the last IPv4
    /// address of an interface its IPv4 routes; with any address the routes that prefer it as their source.
    /// </summary>
    public static Snapshot LoseAddress(this Snapshot snapshot, string scope, string name, string text) => snapshot.Change(scope, ns =>
    {
        if (ns.Find(name) is not { } link || link.Addresses.FirstOrDefault(a => a.ToString() == text || (a.Value == text && a.PrefixLength is 32 or 128)) is not { } lost)
        {
            return ns;
        }

        var network = Prefix.Of(lost);
        var secondaries = link.Addresses.First(a => Prefix.Of(a) == network) == lost && !lost.IsIpv6;
        var left = link.Addresses.Without(a => a == lost || (secondaries && Prefix.Of(a) == network));
        var after = ns.ChangeLink(name, l => l with { Addresses = left });
        after = after with { Routes = after.Routes.Without(route => link.Addresses.Any(a => a.Value == route.Source && !left.Contains(a))) };
        return !lost.IsIpv6 && left.All(a => a.IsIpv6) ? after.LoseRoutes(name, "inet") : after;
    });
}
