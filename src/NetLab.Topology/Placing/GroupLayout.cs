namespace NetLab.Topology;

/// <summary>
/// Namespaces that are connected with each other, arranged so that cables lead past boxes, not through them. A chain is a row from end to end. Anything else is
/// arranged around its hub: beside it, to the right, what hangs on it by a cable alone (a LAN host, the internet); below it what hangs on its bridges, in one row, and then what hangs
/// on that; where these are many, half of them above it.
/// </summary>
internal sealed class GroupLayout
{
    /// <summary>Between boxes in a row; a cable between them is to be seen.</summary>
    public const double Gap = 100;

    /// <summary>Between rows.</summary>
    public const double RowGap = 110;

    private const double CableGap = 170;
    private const int MaxBeside = 3;
    private const int MaxBelow = 4;
    private const int MinInRow = 7;
    private const int MaxInChain = 8;
    private readonly Cabling _cabling;
    private readonly IReadOnlyDictionary<ulong, BoxSize> _sizes;
    private readonly Dictionary<ulong, Position> _centres = [];
    private readonly double _longestRow;

    private GroupLayout(Cabling cabling, IReadOnlyDictionary<ulong, BoxSize> sizes, double longestRow) => (_cabling, _sizes, _longestRow) = (cabling, sizes, longestRow);

    /// <summary>The middle of each box as seen from the hub's, by inode number.</summary>
    public IReadOnlyDictionary<ulong, Position> Centres => _centres;

    public double Left => _centres.Min(at => at.Value.X - (_sizes[at.Key].Width / 2));

    public double Width => _centres.Max(at => at.Value.X + (_sizes[at.Key].Width / 2)) - Left;

    public double Top => _centres.Min(at => at.Value.Y - (_sizes[at.Key].Height / 2));

    public double Bottom => _centres.Max(at => at.Value.Y + (_sizes[at.Key].Height / 2));

    public static GroupLayout Of(IReadOnlyList<NetworkNamespace> members, Cabling cabling, IReadOnlyDictionary<ulong, BoxSize> sizes, double longestRow)
    {
        var layout = new GroupLayout(cabling, sizes, longestRow);
        var ends = members.Where(ns => cabling.Of(ns).Count == 1).ToList();
        var isChain = ends.Count == 2 && members.All(ns => !ns.IsRoot && cabling.Of(ns).Count <= 2);
        if (isChain)
        {
            layout.PlaceChain(ends[0]);
        }
        else
        {
            layout.PlaceAround(members.FirstOrDefault(ns => ns.IsRoot) ?? members.MaxBy(ns => cabling.Of(ns).Count)!);
        }

        return layout;
    }

    /// <summary>From left to right; a long one turns at the end of the row and comes back below.</summary>
    private void PlaceChain(NetworkNamespace end)
    {
        List<NetworkNamespace> chain = [end, .. _cabling.Reach(end)];
        var pitch = chain.Max(ns => _sizes[ns.Id].Width) + CableGap;
        var height = chain.Max(ns => _sizes[ns.Id].Height) + RowGap;
        foreach (var (i, ns) in chain.Index())
        {
            var (row, column) = Math.DivRem(i, MaxInChain);
            _centres[ns.Id] = new((row % 2 == 0 ? column : MaxInChain - 1 - column) * pitch, row * height);
        }
    }

    private void PlaceAround(NetworkNamespace hub)
    {
        var seen = new HashSet<ulong> { hub.Id };
        var columns = Columns(hub, seen);
        var around = _cabling.Of(hub).Where(ns => seen.Add(ns.Id)).OrderBy(ns => BridgeIndex(hub, ns)).ThenBy(ns => ns, NamespaceOrder.Instance).ToList();
        var below = around.Count > MaxBelow ? (around.Count + 1) / 2 : around.Count;

        _centres[hub.Id] = default;
        var edge = columns.Select(HeightOf).Append(_sizes[hub.Id].Height).Max() / 2;
        PlaceRows(around.Take(below), 1, edge, hub, seen);
        PlaceRows(around.Skip(below), -1, edge, hub, seen);
        PlaceBeside(hub, columns);
    }

    /// <summary>The first few that have nothing but cables straight to the hub, and column by column what hangs on them.</summary>
    private List<List<NetworkNamespace>> Columns(NetworkNamespace hub, HashSet<ulong> seen)
    {
        var linked = _cabling.Of(hub);
        var passed = new HashSet<ulong>([hub.Id, .. linked.Select(ns => ns.Id)]);
        var columns = new List<List<NetworkNamespace>>();
        var column = linked.Where(ns => BridgeIndex(hub, ns) == int.MaxValue).Take(MaxBeside).ToList();
        while (column.Count > 0)
        {
            columns.Add(column);
            seen.UnionWith(column.Select(ns => ns.Id));
            column = column.SelectMany(_cabling.Of).Where(next => passed.Add(next.Id)).ToList();
        }

        return columns;
    }

    private void PlaceBeside(NetworkNamespace hub, List<List<NetworkNamespace>> columns)
    {
        var left = (_sizes[hub.Id].Width / 2) + CableGap;
        if (columns.Count > 0)
        {
            left = Math.Max(left, PastCables(hub, left, HeightOf(columns[0]) / 2));
        }

        foreach (var column in columns)
        {
            var width = column.Max(ns => _sizes[ns.Id].Width);
            var y = -HeightOf(column) / 2;
            foreach (var ns in column)
            {
                _centres[ns.Id] = new(left + (width / 2), y + (_sizes[ns.Id].Height / 2));
                y += _sizes[ns.Id].Height + Gap;
            }

            left += width + CableGap;
        }
    }

    /// <summary>A column that is taller than the hub stands to the right of those boxes whose cables would run through it.</summary>
    private double PastCables(NetworkNamespace hub, double left, double halfHeight)
    {
        var (x, y) = (_sizes[hub.Id].Width / 2, _sizes[hub.Id].Height / 2);
        var past = left;
        foreach (var (id, centre) in _centres.Where(at => at.Value.X > left))
        {
            var end = Math.Abs(centre.Y) - (_sizes[id].Height / 2);
            var passes = y + ((end - y) * (left - x) / (centre.X - x));
            past = passes < halfHeight + (Gap / 4) ? Math.Max(past, centre.X + (Gap / 2)) : past;
        }

        return past;
    }

    private double HeightOf(List<NetworkNamespace> column) => column.Sum(ns => _sizes[ns.Id].Height) + ((column.Count - 1) * Gap);

    /// <summary>Rows below (1) or above (-1) what is placed: these, then what hangs on them, each near to what it hangs on.</summary>
    private void PlaceRows(IEnumerable<NetworkNamespace> first, int direction, double edge, NetworkNamespace hub, HashSet<ulong> seen)
    {
        var layer = first.Select(ns => (Namespace: ns, From: hub)).ToList();
        while (layer.Count > 0)
        {
            foreach (var row in Split(layer))
            {
                edge += RowGap;
                PlaceRow(row, direction, edge);
                edge += row.Max(box => _sizes[box.Namespace.Id].Height);
            }

            layer = layer.SelectMany(at => _cabling.Of(at.Namespace).Where(next => seen.Add(next.Id)).Select(next => (next, at.Namespace)))
                .OrderBy(at => _centres[at.Namespace.Id].X).ToList();
        }
    }

    private IEnumerable<List<(NetworkNamespace Namespace, NetworkNamespace From)>> Split(List<(NetworkNamespace Namespace, NetworkNamespace From)> layer)
    {
        var inRow = Math.Max(MinInRow, (int)(_longestRow / (layer.Average(at => _sizes[at.Namespace.Id].Width) + Gap)));
        return layer.Chunk(inRow).Select(row => row.ToList());
    }

    /// <summary>Each is as near to what it hangs on as the others let it be.</summary>
    private void PlaceRow(List<(NetworkNamespace Namespace, NetworkNamespace From)> row, int direction, double edge)
    {
        var centres = new List<double>();
        var free = double.NegativeInfinity;
        foreach (var (ns, from) in row)
        {
            var half = _sizes[ns.Id].Width / 2;
            centres.Add(Math.Max(_centres[from.Id].X, free + half));
            free = centres[^1] + half + Gap;
        }

        var shift = row.Select((box, i) => _centres[box.From.Id].X - centres[i]).Average();
        foreach (var (i, (ns, _)) in row.Index())
        {
            _centres[ns.Id] = new(centres[i] + shift, direction * (edge + (_sizes[ns.Id].Height / 2)));
        }
    }

    /// <summary>The first of the hub's bridges that the namespace hangs on, so that those of one bridge stand together; the largest number where it hangs on none.</summary>
    private static int BridgeIndex(NetworkNamespace hub, NetworkNamespace ns) => hub.Interfaces
        .Where(port => port.Peer?.Namespace == ns.Id && port.Master is not null)
        .Select(port => hub.Find(port.Master!)?.Index ?? int.MaxValue)
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
