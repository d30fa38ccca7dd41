namespace NetLab.Topology;

/// <summary>An interface that is in another namespace than before.</summary>
/// <param name="From">The namespace it was in.</param>
/// <param name="Was">It, there.</param>
/// <param name="To">Inode number of the namespace that it is in.</param>
/// <param name="Is">It, here.</param>
internal sealed record LinkMove(NetworkNamespace From, Interface Was, ulong To, Interface Is)
{
    /// <summary>The same kind and MAC address gone in one namespace and new in another: an interface keeps them when it moves.</summary>
    public static IReadOnlyList<LinkMove> Between(Snapshot before, Snapshot after)
    {
        var gone = Missing(before, after).Where(item => item.Link.Mac is not null).ToLookup(item => (item.Link.Kind, item.Link.Mac));
        var moves = new List<LinkMove>();
        foreach (var (place, link) in Missing(after, before))
        {
            var candidates = gone[(link.Kind, link.Mac)].Where(item => item.Place.Id != place.Id).ToList();
            var origin = candidates.Find(item => item.Link.Name == link.Name);
            origin = origin.Link is null && candidates.Count == 1 ? candidates[0] : origin;
            if (origin.Link is not null)
            {
                moves.Add(new(origin.Place, origin.Link, place.Id, link));
            }
        }

        return moves;
    }

    private static IEnumerable<(NetworkNamespace Place, Interface Link)> Missing(Snapshot there, Snapshot here) =>
        from place in there.Namespaces
        let other = here.Find(place.Id)
        from link in place.Interfaces
        where other?.Find(link.Index) is not { } same || same.Kind != link.Kind
        select (place, link);
}
