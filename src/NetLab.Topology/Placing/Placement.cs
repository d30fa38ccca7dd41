namespace NetLab.Topology;

/// <summary>
/// Where the elements of a host's drawing go: of each namespace the middle of its box, of each bridge the middle of its bar, of each other interface but loopback the middle
/// of its port, which stands at the edge of the box that faces its peer. The same input gives the same output; no two boxes overlap.
/// </summary>
public static class Placement
{
    private const double Clearance = 40;

    /// <summary>Positions by <see cref="ElementKey"/> for all that is in the snapshot. To lay out anew, give none that exist.</summary>
    /// <param name="snapshot">What is drawn.</param>
    /// <param name="existing">Positions by key that are kept as they are; keys of what is not there are passed over.</param>
    public static IReadOnlyDictionary<string, Position> Of(Snapshot snapshot, IReadOnlyDictionary<string, Position> existing)
    {
        var centres = Centres(snapshot, existing);
        var positions = new Dictionary<string, Position>();
        foreach (var ns in snapshot.Namespaces)
        {
            positions[ElementKey.Of(ns)] = centres[ns.Id];
            var known = Drawn(ns).Where(link => existing.ContainsKey(ElementKey.Of(ns, link))).ToDictionary(link => link.Name, link => existing[ElementKey.Of(ns, link)]);
            var arranged = new BoxShape(ns).Arrange(centres[ns.Id], port => Facing(ns, port, snapshot, centres));
            foreach (var link in Drawn(ns).OrderBy(link => link.Kind == "bridge" ? 0 : 1))
            {
                known.TryAdd(link.Name, FreePlace.Inside(ns, link, UnderItsBar(ns, link, arranged, known), centres[ns.Id], known));
                positions[ElementKey.Of(ns, link)] = known[link.Name];
            }
        }

        return positions;
    }

    /// <summary>Width and height of a namespace's box as it is placed; a box may be drawn larger where its ports have been moved apart.</summary>
    public static Box BoxOf(NetworkNamespace ns, Position centre) => new BoxShape(ns).At(centre);

    /// <summary>The box around a namespace's middle and its ports and bars, as positions have them.</summary>
    public static Box BoxOf(NetworkNamespace ns, IReadOnlyDictionary<string, Position> positions)
    {
        var leaves = Drawn(ns).Where(link => positions.ContainsKey(ElementKey.Of(ns, link))).Select(link => LeafBox(link, positions[ElementKey.Of(ns, link)])).ToList();
        var around = leaves.Count == 0 ? default(Box?) : leaves.Aggregate((a, b) => a.Around(b));
        var box = BoxOf(ns, positions.TryGetValue(ElementKey.Of(ns), out var centre) ? centre : around?.Centre ?? default);
        return around is { } all ? box.Around(all) : box;
    }

    /// <summary>What has a place of its own in the box: bridges and ports.</summary>
    public static IEnumerable<Interface> Drawn(NetworkNamespace ns) => ns.Interfaces.Where(link => link.Kind != "loopback");

    /// <summary>A port's square or a bridge's bar.</summary>
    public static Box LeafBox(Interface link, Position centre) =>
        link.Kind == "bridge" ? new(centre, BoxShape.BarWidth, BoxShape.BarHeight) : new(centre, BoxShape.PortSize, BoxShape.PortSize);

    private static Dictionary<ulong, Position> Centres(Snapshot snapshot, IReadOnlyDictionary<string, Position> existing)
    {
        var tidy = TidyLayout.Of(snapshot);
        var known = snapshot.Namespaces.Where(ns => IsPlaced(ns, existing)).ToList();
        if (known.Count == 0)
        {
            return tidy;
        }

        var cabling = new Cabling(snapshot);
        var boxes = known.ToDictionary(ns => ns.Id, ns => BoxOf(ns, existing));
        var centres = known.ToDictionary(ns => ns.Id, ns => existing.TryGetValue(ElementKey.Of(ns), out var centre) ? centre : boxes[ns.Id].Centre);
        foreach (var ns in snapshot.Namespaces.Where(ns => !centres.ContainsKey(ns.Id)))
        {
            var near = cabling.Of(ns).Append(known[0]).First(other => centres.ContainsKey(other.Id));
            var wanted = centres[near.Id] + (tidy[ns.Id] - tidy[near.Id]);
            boxes[ns.Id] = FreePlace.Among(boxes.Values, BoxOf(ns, wanted), Clearance);
            centres[ns.Id] = boxes[ns.Id].Centre;
        }

        return centres;
    }

    /// <summary>A bar may be elsewhere than a new drawing would have it; its new ports go there too.</summary>
    private static Position UnderItsBar(NetworkNamespace ns, Interface link, Dictionary<string, Position> arranged, Dictionary<string, Position> known)
    {
        var wanted = arranged[link.Name];
        var hangs = ns.IsRoot && link.Master is not null && arranged.ContainsKey(link.Master) && known.ContainsKey(link.Master);
        return hangs ? wanted with { X = wanted.X + known[link.Master!].X - arranged[link.Master!].X } : wanted;
    }

    private static bool IsPlaced(NetworkNamespace ns, IReadOnlyDictionary<string, Position> existing) =>
        existing.ContainsKey(ElementKey.Of(ns)) || Drawn(ns).Any(link => existing.ContainsKey(ElementKey.Of(ns, link)));

    private static Position? Facing(NetworkNamespace ns, Interface port, Snapshot snapshot, Dictionary<ulong, Position> centres)
    {
        if (port.Peer is not { } peer || peer.Namespace == ns.Id || snapshot.Find(peer.Namespace) is null)
        {
            return null;
        }

        return centres[peer.Namespace];
    }
}
