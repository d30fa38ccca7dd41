namespace NetLab.Topology;

/// <summary>
/// Where the boxes go on an empty canvas: the host with all that is connected with it first (<see cref="GroupLayout"/>), its box in the middle of the drawing; below, in rows,
/// the groups that are connected only among themselves, and what is connected with nothing.
/// </summary>
internal static class TidyLayout
{
    private const double ShortestRow = 960;

    /// <summary>The middle of each namespace's box, by inode number.</summary>
    public static Dictionary<ulong, Position> Of(Snapshot snapshot, IReadOnlyDictionary<ulong, BoxSize> sizes)
    {
        var centres = new Dictionary<ulong, Position>();
        if (snapshot.Root is not { } root)
        {
            return centres;
        }

        var area = sizes.Values.Sum(size => (size.Width + GroupLayout.Gap) * (size.Height + GroupLayout.RowGap));
        var longestRow = Math.Max(ShortestRow, Math.Sqrt(area * 1.6));
        var cabling = new Cabling(snapshot);
        var groups = cabling.Groups(snapshot).Select(members => GroupLayout.Of(members, cabling, sizes, longestRow)).ToList();
        var bottom = 0.0;
        foreach (var row in Rows(groups, longestRow))
        {
            var first = row[0] == groups[0];
            var top = first ? 0 : bottom + GroupLayout.RowGap;
            var left = -(row.Sum(group => group.Width) + ((row.Count - 1) * GroupLayout.Gap)) / 2;
            foreach (var group in row)
            {
                var move = first ? default : new Position(left - group.Left, top - group.Top);
                foreach (var (id, centre) in group.Centres)
                {
                    centres[id] = centre + move;
                }

                left += group.Width + GroupLayout.Gap;
                bottom = Math.Max(bottom, group.Bottom + move.Y);
            }
        }

        return centres;
    }

    /// <summary>The host's group has a row of its own; the others share rows in their order.</summary>
    private static IEnumerable<List<GroupLayout>> Rows(List<GroupLayout> groups, double longest)
    {
        yield return [groups[0]];
        var row = new List<GroupLayout>();
        foreach (var group in groups.Skip(1))
        {
            if (row.Count > 0 && row.Sum(other => other.Width + GroupLayout.Gap) + group.Width > longest)
            {
                yield return row;
                row = [];
            }

            row.Add(group);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }
}
