namespace NetLab.Topology;

/// <summary>Addresses as they were; link-local IPv6 ones are the kernel's own.</summary>
internal static class AddressRestoration
{
    public static IEnumerable<HostAction> DeleteExtra(Snapshot have, Snapshot want)
    {
        foreach (var (scope, there, wanted) in Restoration.CommonLinks(have, want))
        {
            var gone = new HashSet<Address>();
            foreach (var address in there.Addresses.Where(address => !IsKernelMade(there, address) && !Has(wanted, address)))
            {
                if (!gone.Contains(address))
                {
                    gone.UnionWith(there.Addresses.Except(After(there, address)));
                    yield return new DeleteAddress(scope, wanted.Name, address.ToString());
                }
            }
        }
    }

    public static IEnumerable<HostAction> AddMissing(Snapshot have, Snapshot want) =>
        from link in Restoration.CommonLinks(have, want)
        from address in link.Want.Addresses
        where !address.IsLinkLocal && !Has(link.Have, address) && !(address.IsIpv6 && IsKernelMade(link.Want, address))
        select new AddAddress(link.Scope, link.Want.Name, address.ToString());

    private static bool Has(Interface link, Address address) => link.Addresses.Any(other => other.ToString() == address.ToString());

    private static bool IsKernelMade(Interface link, Address address) =>
        address.IsLinkLocal || (link.Kind == "loopback" && address.ToString() is "127.0.0.1/8" or "::1/128");

    private static IEnumerable<Address> After(Interface link, Address lost)
    {
        var network = lost.IsIpv6 ? null : Prefix.Of(lost);
        var primary = network is not null && link.Addresses.First(a => Prefix.Of(a) == network) == lost;
        return link.Addresses.Where(a => a != lost && !(primary && Prefix.Of(a) == network));
    }
}
