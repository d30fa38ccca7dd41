namespace NetLab.Topology;

/// <summary>The nearest place where something new does not cover what is there.</summary>
internal static class FreePlace
{
    private const double Step = 60;

    /// <summary>The box moved as little as needed, sideways rather than up or down.</summary>
    public static Box Among(IReadOnlyCollection<Box> taken, Box wanted, double gap)
    {
        for (var distance = 0; ; distance++)
        {
            foreach (var (x, y) in Around(distance))
            {
                var candidate = wanted with { Centre = wanted.Centre + new Position(x * Step, y * Step * 2) };
                if (!taken.Any(box => box.Overlaps(candidate, gap)))
                {
                    return candidate;
                }
            }
        }
    }

    /// <summary>The grid's points at this distance, in a fixed order: level ones first, left before right, below before above.</summary>
    private static IEnumerable<(int X, int Y)> Around(int distance)
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
