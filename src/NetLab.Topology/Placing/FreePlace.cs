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

    /// <summary>A place beside a box, level with it; where that is taken, in the column below or above.</summary>
    public static Box Beside(Box hub, double x, IReadOnlyCollection<Box> taken, BoxSize size, double gap)
    {
        for (var step = 0; ; step++)
        {
            foreach (var y in new[] { step, -step })
            {
                var candidate = new Box(hub.Centre + new Position(x, y * Step), size);
                if (!taken.Any(box => box.Overlaps(candidate, gap)))
                {
                    return candidate;
                }
            }
        }
    }

    /// <summary>A place for what is connected with nothing yet: to the left or right below a box, or above it; where all that is taken, the nearest.</summary>
    public static Box Near(Box hub, IReadOnlyCollection<Box> taken, BoxSize size, double gap)
    {
        var pitch = size.Width + GroupLayout.Gap;
        var down = ((hub.Size.Height + size.Height) / 2) + GroupLayout.RowGap;
        var slots = from direction in new[] { 1, -1 } from x in new[] { -0.5, 0.5, -1.5, 1.5 } select new Box(hub.Centre + new Position(x * pitch, direction * down), size);
        return slots.Cast<Box?>().FirstOrDefault(slot => !taken.Any(box => box.Overlaps(slot!.Value, gap))) ?? Among(taken, slots.First(), gap);
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
