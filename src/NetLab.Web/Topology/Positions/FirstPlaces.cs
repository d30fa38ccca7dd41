using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Where boxes stand that nobody has moved (<see cref="Placement"/>), given how large this page draws them.</summary>
public static class FirstPlaces
{
    /// <summary>What is written under a box needs room too.</summary>
    private const double TitleHeight = 30;

    /// <summary>The positions of all namespaces: those known, and new ones for the rest.</summary>
    /// <param name="snapshot">Who needs a place.</param>
    /// <param name="known">Where namespaces stand, by their place's name (<see cref="KeyOf"/>).</param>
    public static IReadOnlyDictionary<string, GraphPoint> For(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> known)
    {
        if (snapshot.Namespaces.All(ns => known.ContainsKey(KeyOf(ns))))
        {
            return snapshot.Namespaces.ToDictionary(KeyOf, ns => known[KeyOf(ns)]);
        }

        // A box's size hardly depends on where its neighbours are, so any place will do for measuring.
        var measured = GraphModel.Build(snapshot, snapshot.Namespaces.ToDictionary(ns => ns.Id, _ => default(GraphPoint)));
        var places = Placement.Of(snapshot, SizeOf, known.ToDictionary(place => place.Key, place => new Position(place.Value.X, place.Value.Y)));
        return places.ToDictionary(place => place.Key, place => new GraphPoint(place.Value.X, place.Value.Y));

        BoxSize SizeOf(NetworkNamespace ns)
        {
            var box = measured.Find(ElementId.Of(ns))!;
            return new(box.Width, box.Height + TitleHeight);
        }
    }

    /// <summary>What a namespace's place is kept under: its name, which outlives its inode number.</summary>
    public static string KeyOf(NetworkNamespace ns) => Placement.KeyOf(ns);
}
