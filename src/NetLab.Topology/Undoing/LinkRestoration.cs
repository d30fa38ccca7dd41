using System.Globalization;

namespace NetLab.Topology;

/// <summary>Interfaces as they were.</summary>
internal static class LinkRestoration
{
    /// <summary>Deleting one end of a cable deletes the other, so each pair is named once.</summary>
    public static IEnumerable<HostAction> DeleteExtra(Snapshot have, Snapshot want)
    {
        var gone = new HashSet<(ulong, int)>();
        foreach (var (scope, there, wanted) in Restoration.Common(have, want))
        {
            foreach (var link in there.Interfaces.Where(link => wanted.Find(link.Name) is null))
            {
                if (gone.Add((there.Id, link.Index)))
                {
                    gone.Add(link.Kind == "veth" && link.Peer is { } peer ? (peer.Namespace, peer.Index) : (there.Id, link.Index));
                    yield return new DeleteInterface(scope, link.Name);
                }
            }
        }
    }

    /// <summary>What stands on another interface comes after it.</summary>
    public static IEnumerable<HostAction> CreateMissing(Snapshot have, Snapshot want)
    {
        var missing = Restoration.Common(have, want)
            .SelectMany(place => place.Want.Interfaces.Where(link => place.Have.Find(link.Name) is null).Select(link => (place.Scope, Namespace: place.Want, Link: link)))
            .OrderBy(item => Depth(item.Namespace, item.Link));
        var made = new HashSet<(ulong, int)>();
        foreach (var (scope, ns, link) in missing)
        {
            if (made.Add((ns.Id, link.Index)) && Create(want, scope, ns, link) is { } action)
            {
                made.Add(link.Peer is { } peer ? (peer.Namespace, peer.Index) : (ns.Id, link.Index));
                yield return action;
            }
        }
    }

    public static IEnumerable<HostAction> SetProperties(Snapshot have, Snapshot want)
    {
        foreach (var (scope, there, wanted) in Restoration.CommonLinks(have, want))
        {
            if (wanted.Mac is { } mac && there.Mac != mac && wanted.Kind != "loopback")
            {
                yield return new SetMac(scope, wanted.Name, mac);
            }

            if (there.Mtu != wanted.Mtu)
            {
                yield return new SetMtu(scope, wanted.Name, wanted.Mtu);
            }
        }
    }

    public static IEnumerable<HostAction> SetMasters(Snapshot have, Snapshot want) =>
        from link in Restoration.CommonLinks(have, want)
        where link.Have.Master != link.Want.Master
        select new SetMaster(link.Scope, link.Want.Name, link.Want.Master);

    public static IEnumerable<HostAction> SwitchOff(Snapshot have, Snapshot want) =>
        from link in Restoration.CommonLinks(have, want)
        where link.Have.Up && !link.Want.Up
        select new SetUp(link.Scope, link.Want.Name, false);

    /// <summary>Before its addresses, since the kernel gives it 127.0.0.1 only while it has none.</summary>
    public static IEnumerable<HostAction> SwitchOnLoopback(Snapshot have, Snapshot want) =>
        SwitchOn(have, want).Cast<SetUp>().Where(action => want.Find(action.Namespace)!.Find(action.Name)!.Kind == "loopback");

    public static IEnumerable<HostAction> SwitchOn(Snapshot have, Snapshot want) =>
        from link in Restoration.CommonLinks(have, want)
        where !link.Have.Up && link.Want.Up
        select new SetUp(link.Scope, link.Want.Name, true);

    private static HostAction? Create(Snapshot want, string scope, NetworkNamespace ns, Interface link) => link.Kind switch
    {
        "bridge" => new CreateBridge(scope, link.Name),
        "veth" when link.Peer is { } peer && want.Find(peer.Namespace)?.Name is { } other => new CreateVeth(new(scope, link.Name), new(other, peer.Name)),
        _ when CreateInterface.Kinds.Contains(link.Kind) && (link.Parent is null || ns.Find(link.Parent) is not null) =>
            new CreateInterface(scope, link.Name, link.Kind, link.Parent, Number(link, "id"), Text(link, "remote")),
        _ => null,
    };

    private static int Depth(NetworkNamespace ns, Interface link)
    {
        var depth = 0;
        for (var lower = link; lower?.Parent is { } parent && depth < ns.Interfaces.Count; lower = ns.Find(parent))
        {
            depth++;
        }

        return depth;
    }

    private static string? Text(Interface link, string name) => link.Details.FirstOrDefault(detail => detail.Name == name)?.Value;

    private static int? Number(Interface link, string name) => int.TryParse(Text(link, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
