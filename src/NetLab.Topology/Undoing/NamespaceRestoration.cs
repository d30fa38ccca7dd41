namespace NetLab.Topology;

/// <summary>Namespaces as they were.</summary>
internal static class NamespaceRestoration
{
    public static IEnumerable<HostAction> DeleteExtra(Snapshot have, Snapshot want) =>
        have.Namespaces.Where(ns => ns is { IsRoot: false, Name: not null } && want.Find(ns.Id) is null && want.Find(ns.Name) is null).Select(ns => new DeleteNamespace(ns.Name!));

    /// <summary>One that is still there and only lost its name cannot be given it back: no action does that.</summary>
    public static IEnumerable<HostAction> CreateMissing(Snapshot have, Snapshot want) =>
        want.Namespaces.Where(ns => ns is { IsRoot: false, Name: not null } && have.Find(ns.Id) is null && have.Find(ns.Name) is null).Select(ns => new CreateNamespace(ns.Name!));

    public static IEnumerable<HostAction> SetForwarding(Snapshot have, Snapshot want)
    {
        foreach (var (scope, there, wanted) in Restoration.Common(have, want))
        {
            if (there.Forwarding.Ipv4 != wanted.Forwarding.Ipv4)
            {
                yield return new SetForwarding(scope, wanted.Forwarding.Ipv4);
            }

            if (there.Forwarding.Ipv6 != wanted.Forwarding.Ipv6)
            {
                yield return new SetForwarding(scope, wanted.Forwarding.Ipv6, Ipv6: true);
            }
        }
    }
}
