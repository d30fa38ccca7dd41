namespace NetLab.Topology;

/// <summary>
/// Where namespaces' boxes go in a drawing. Pure: the same input gives the same output. What has a place keeps it, what is new gets a free one near what it
/// is connected to, and no two boxes that it placed overlap.
/// </summary>
/// <remarks>
/// Only boxes have places of their own; what is inside (bridges, ports) is arranged by whoever draws, since that depends on the size of its text. Places are kept by
/// name, not by inode number: what comes back under its name, after a reset or an undone deletion, comes back to its place.
/// </remarks>
public static class Placement
{
    private const double Clearance = 40;
    private const double Closest = 20;

    /// <summary>The middle of each namespace's box, by <see cref="KeyOf"/>.</summary>
    /// <param name="snapshot">What is drawn.</param>
    /// <param name="sizeOf">How large a namespace's box is.</param>
    /// <param name="existing">Places that are kept as they are; keys of what is not there are passed over. None to lay out anew.</param>
    public static IReadOnlyDictionary<string, Position> Of(Snapshot snapshot, Func<NetworkNamespace, BoxSize> sizeOf, IReadOnlyDictionary<string, Position> existing)
    {
        var sizes = snapshot.Namespaces.ToDictionary(ns => ns.Id, sizeOf);
        var tidy = TidyLayout.Of(snapshot, sizes);
        var places = snapshot.Namespaces.Where(ns => existing.ContainsKey(KeyOf(ns))).ToDictionary(ns => ns.Id, ns => existing[KeyOf(ns)]);
        if (places.Count == 0)
        {
            places = tidy;
        }

        var cabling = new Cabling(snapshot);
        var start = snapshot.Namespaces.FirstOrDefault(ns => places.ContainsKey(ns.Id));
        var boxes = places.Select(place => new Box(place.Value, sizes[place.Key])).ToList();
        foreach (var ns in snapshot.Namespaces.Where(ns => !places.ContainsKey(ns.Id)))
        {
            var near = cabling.Of(ns).FirstOrDefault(other => places.ContainsKey(other.Id)) ?? start!;
            boxes.Add(PlaceFor(ns, new Box(places[near.Id], sizes[near.Id]), tidy[ns.Id] - tidy[near.Id]));
            places[ns.Id] = boxes[^1].Centre;
        }

        return snapshot.Namespaces.ToDictionary(KeyOf, ns => places[ns.Id]);

        // Where tidying would put it, as seen from what it hangs on.
        Box PlaceFor(NetworkNamespace ns, Box near, Position offset)
        {
            var size = sizes[ns.Id];
            var beside = Math.Abs(offset.X) >= (near.Size.Width + size.Width) / 2 && Math.Abs(offset.Y) < ((near.Size.Height + size.Height) / 2) + (GroupLayout.RowGap / 2);
            return cabling.Of(ns).Count == 0 ? FreePlace.Near(near, boxes, size, Clearance)
                : beside ? FreePlace.Beside(near, offset.X, boxes, size, GroupLayout.Gap / 2)
                : FreePlace.Among(boxes, new Box(near.Centre + offset, size), Clearance);
        }
    }

    /// <summary>The free place nearest to the one that is wanted for this namespace, so that it covers none of the others.</summary>
    /// <param name="snapshot">What is drawn, with the namespace.</param>
    /// <param name="sizeOf">How large a namespace's box is.</param>
    /// <param name="existing">Where the others are; those that are not there are passed over.</param>
    /// <param name="key">Whose place it is, see <see cref="KeyOf"/>; nothing that is drawn keeps the place as it is wanted.</param>
    /// <param name="wanted">Where its middle should be.</param>
    public static Position NearestFree(
        Snapshot snapshot, Func<NetworkNamespace, BoxSize> sizeOf, IReadOnlyDictionary<string, Position> existing, string key, Position wanted)
    {
        var taken = snapshot.Namespaces.Where(ns => KeyOf(ns) != key && existing.ContainsKey(KeyOf(ns))).Select(ns => new Box(existing[KeyOf(ns)], sizeOf(ns))).ToList();
        return snapshot.Namespaces.FirstOrDefault(ns => KeyOf(ns) == key) is { } moved
            ? FreePlace.Among(taken, new Box(wanted, sizeOf(moved)), Closest).Centre
            : wanted;
    }

    /// <summary>What a namespace's place is kept under: "" for the host's own, its name, or for one without a name "/" (which no name contains) and its title.</summary>
    public static string KeyOf(NetworkNamespace ns) => ns.Name ?? $"/{ns.Title}";
}
