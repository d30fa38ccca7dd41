using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Where boxes stand that nobody has moved (<see cref="Placement"/>), given how large this page draws them.</summary>
public static class FirstPlaces
{
    /// <summary>What is written under a box needs room too.</summary>
    private const double TitleHeight = 30;

    /// <summary>The least room that boxes are given: what they grow to with their first cables, so that they do not have to move then.</summary>
    private static readonly BoxSize HostRoom = new(400, 150);
    private static readonly BoxSize Room = new(214, BoxMetrics.MinHeight);

    /// <summary>The positions of all namespaces: those known, and new ones for the rest.</summary>
    /// <param name="snapshot">Who needs a place.</param>
    /// <param name="known">Where namespaces stand, by their place's name (<see cref="KeyOf"/>).</param>
    public static IReadOnlyDictionary<string, GraphPoint> For(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> known)
    {
        if (snapshot.Namespaces.All(ns => known.ContainsKey(KeyOf(ns))))
        {
            return snapshot.Namespaces.ToDictionary(KeyOf, ns => known[KeyOf(ns)]);
        }

        // How large a box is depends on which way its cables leave: measured once where nothing has a place, and again at the places found so.
        var existing = Positions(known);
        var draft = Points(Placement.Of(snapshot, SizesAt(snapshot, known), existing));
        return Points(Placement.Of(snapshot, SizesAt(snapshot, draft), existing));
    }

    /// <summary>The place nearest to the one wanted where a namespace's box covers no other.</summary>
    public static GraphPoint NearestFree(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> known, string key, GraphPoint wanted)
    {
        var place = Placement.NearestFree(snapshot, SizesAt(snapshot, known), Positions(known), key, new Position(wanted.X, wanted.Y));
        return new(place.X, place.Y);
    }

    /// <summary>What a namespace's place is kept under: its name, which outlives its inode number.</summary>
    public static string KeyOf(NetworkNamespace ns) => Placement.KeyOf(ns);

    private static Func<NetworkNamespace, BoxSize> SizesAt(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> places)
    {
        var measured = GraphModel.Build(snapshot, snapshot.Namespaces.ToDictionary(ns => ns.Id, ns => places.GetValueOrDefault(KeyOf(ns))));
        return ns =>
        {
            var box = measured.Find(ElementId.Of(ns))!;
            var room = ns.IsRoot ? HostRoom : Room;
            return new(Math.Max(room.Width, box.Width), Math.Max(room.Height, box.Height) + TitleHeight);
        };
    }

    private static Dictionary<string, Position> Positions(IReadOnlyDictionary<string, GraphPoint> places) =>
        places.ToDictionary(place => place.Key, place => new Position(place.Value.X, place.Value.Y));

    private static Dictionary<string, GraphPoint> Points(IReadOnlyDictionary<string, Position> places) =>
        places.ToDictionary(place => place.Key, place => new GraphPoint(place.Value.X, place.Value.Y));
}
