using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>Where boxes stand that nobody has moved: the host in the middle, the others around it on a grid, each where it covers none of those there. Pure and deterministic.</summary>
public static class FirstPlaces
{
    /// <summary>Between the centres of neighbours.</summary>
    public const double Column = 240;
    public const double Row = 190;

    /// <summary>Cells in order of liking: below the host first, then above, then beside; further out row by row.</summary>
    private static readonly (int X, int Y)[] Near = [(-1, 1), (1, 1), (1, -1), (-1, -1), (0, 1), (0, -1), (2, 0), (-2, 0), (2, 1), (-2, 1), (2, -1), (-2, -1)];

    /// <summary>The positions of all namespaces: those known, and new ones for the rest.</summary>
    /// <param name="snapshot">Who needs a place.</param>
    /// <param name="known">Where namespaces stand, by their place's name (<see cref="KeyOf"/>).</param>
    public static IReadOnlyDictionary<string, GraphPoint> For(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> known)
    {
        var places = new Dictionary<string, GraphPoint>();
        foreach (var ns in snapshot.Namespaces)
        {
            if (known.TryGetValue(KeyOf(ns), out var place))
            {
                places[KeyOf(ns)] = place;
            }
        }

        var cells = Cells().GetEnumerator();
        foreach (var ns in LinkedFirst(snapshot).Where(ns => !places.ContainsKey(KeyOf(ns))))
        {
            var place = default(GraphPoint);
            while (!ns.IsRoot || places.Values.Any(taken => Covers(taken, place)))
            {
                cells.MoveNext();
                place = new(cells.Current.X * Column, cells.Current.Y * Row);
                if (!places.Values.Any(taken => Covers(taken, place)))
                {
                    break;
                }
            }

            places[KeyOf(ns)] = place;
        }

        return places;
    }

    /// <summary>What a namespace's place is kept under: its name, which outlives its inode number.</summary>
    public static string KeyOf(NetworkNamespace ns) => ns.Name ?? ns.Title;

    private static bool Covers(GraphPoint a, GraphPoint b) => Math.Abs(a.X - b.X) < Column * 0.8 && Math.Abs(a.Y - b.Y) < Row * 0.8;

    private static IEnumerable<(int X, int Y)> Cells()
    {
        foreach (var cell in Near)
        {
            yield return cell;
        }

        for (var row = 2; ; row++)
        {
            for (var x = -row - 2; x <= row + 2; x++)
            {
                yield return (x, row);
                yield return (x, -row);
            }
        }
    }

    /// <summary>Breadth first from the host, so that neighbours get near places.</summary>
    private static IEnumerable<NetworkNamespace> LinkedFirst(Snapshot snapshot)
    {
        var seen = new HashSet<ulong>();
        var queue = new Queue<NetworkNamespace>();
        foreach (var start in snapshot.Namespaces)
        {
            queue.Enqueue(start);
            while (queue.TryDequeue(out var ns))
            {
                if (!seen.Add(ns.Id))
                {
                    continue;
                }

                yield return ns;
                foreach (var peer in ns.Interfaces.Select(link => link.Peer).OfType<Peer>())
                {
                    if (snapshot.Find(peer.Namespace) is { } next && !seen.Contains(next.Id))
                    {
                        queue.Enqueue(next);
                    }
                }
            }
        }
    }
}
