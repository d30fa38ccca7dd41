namespace NetLab.Topology;

/// <summary>The nearest place where something new does not cover what is there.</summary>
internal static class FreePlace
{
    private const double BoxStep = 60;
    private const double PortStep = 20;

    /// <summary>The box moved as little as needed, sideways rather than up or down.</summary>
    public static Box Among(IReadOnlyCollection<Box> taken, Box wanted, double gap)
    {
        for (var ring = 0; ; ring++)
        {
            foreach (var (x, y) in Ring(ring))
            {
                var candidate = wanted with { Centre = new(wanted.Centre.X + (x * BoxStep), wanted.Centre.Y + (y * BoxStep * 2)) };
                if (!taken.Any(box => box.Overlaps(candidate, gap)))
                {
                    return candidate;
                }
            }
        }
    }

    /// <summary>A port moves along its edge, a bar up, until it covers nothing of the box's other ports and bars.</summary>
    public static Position Inside(NetworkNamespace ns, Interface link, Position wanted, Position centre, IReadOnlyDictionary<string, Position> taken)
    {
        var others = ns.Interfaces.Where(other => other.Name != link.Name && taken.ContainsKey(other.Name)).Select(other => Placement.LeafBox(other, taken[other.Name])).ToList();
        var box = Placement.BoxOf(ns, centre);
        var alongY = link.Kind == "bridge" || Math.Abs(wanted.X - centre.X) / box.Width > Math.Abs(wanted.Y - centre.Y) / box.Height;
        var step = link.Kind == "bridge" ? BoxShape.BarHeight : PortStep;
        for (var i = 0; ; i++)
        {
            // 0, 1, -1, 2, -2... steps away; bars go up only, since ports hang below them.
            var offset = step * (link.Kind == "bridge" ? -i : i % 2 == 0 ? -i / 2 : (i + 1) / 2);
            var candidate = alongY ? wanted + new Position(0, offset) : wanted + new Position(offset, 0);
            if (!others.Exists(other => other.Overlaps(Placement.LeafBox(link, candidate), 2)))
            {
                return candidate;
            }
        }
    }

    /// <summary>The grid's points at this distance, in a fixed order: level ones first, left before right.</summary>
    private static IEnumerable<(int X, int Y)> Ring(int distance)
    {
        for (var y = 0; y <= distance; y++)
        {
            var x = distance - y;
            yield return (-x, y);
            yield return (x, y);
            yield return (-x, -y);
            yield return (x, -y);
        }
    }
}
