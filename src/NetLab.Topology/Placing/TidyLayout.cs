namespace NetLab.Topology;

/// <summary>
/// Where the boxes go on an empty canvas: the host in the middle top; beside it what is cabled to it directly (a LAN host, the internet); below it, row by row, what hangs on its
/// bridges and then what hangs on that; at last what is not connected with the host, each group in a row of its own order.
/// </summary>
internal sealed class TidyLayout
{
    private const double Gap = 90;
    private const double RowGap = 110;
    private const double BesideGap = 170;
    private const double ShortestRow = 960;
    private const int MaxBeside = 3;
    private readonly Cabling _cabling;
    private readonly Dictionary<ulong, Position> _centres = [];
    private readonly IReadOnlyDictionary<ulong, BoxSize> _sizes;
    private readonly double _longestRow;
    private double _bottom;

    private TidyLayout(Snapshot snapshot, IReadOnlyDictionary<ulong, BoxSize> sizes)
    {
        _cabling = new Cabling(snapshot);
        _sizes = sizes;
        var area = sizes.Values.Sum(size => (size.Width + Gap) * (size.Height + RowGap));
        _longestRow = Math.Max(sizes.Values.Select(size => size.Width).DefaultIfEmpty().Max(), Math.Max(ShortestRow, Math.Sqrt(area * 1.6)));
    }

    /// <summary>The middle of each namespace's box, by inode number.</summary>
    public static Dictionary<ulong, Position> Of(Snapshot snapshot, IReadOnlyDictionary<ulong, BoxSize> sizes)
    {
        var layout = new TidyLayout(snapshot, sizes);
        if (snapshot.Root is { } root)
        {
            layout.Place(root, snapshot);
        }

        return layout._centres;
    }

    private void Place(NetworkNamespace root, Snapshot snapshot)
    {
        _centres[root.Id] = default;
        _bottom = _sizes[root.Id].Height / 2;
        var seen = new HashSet<ulong> { root.Id };
        PlaceBeside(root, seen);
        foreach (var layer in _cabling.Reach(root, seen).GroupBy(item => item.Distance))
        {
            PlaceBelow(layer.OrderBy(item => Anchor(item.From)).ThenBy(item => BridgeIndex(root, item.Namespace)).ThenBy(item => item.Namespace, NamespaceOrder.Instance)
                .Select(item => (item.Namespace, Anchor(item.From))));
        }

        var rest = new List<NetworkNamespace>();
        foreach (var start in snapshot.Namespaces.OrderBy(IsEndOfAChain).ThenBy(ns => ns, NamespaceOrder.Instance))
        {
            if (!seen.Contains(start.Id))
            {
                rest.Add(start);
                rest.AddRange(_cabling.Reach(start, seen).Select(item => item.Namespace));
            }
        }

        PlaceBelow(rest.Select(ns => (ns, 0.0)));
        int IsEndOfAChain(NetworkNamespace ns) => _cabling.Of(ns).Count == 1 ? 0 : 1;
    }

    /// <summary>The first few that have nothing but cables straight to the host go to its right, and what hangs on them farther to the right.</summary>
    private void PlaceBeside(NetworkNamespace root, HashSet<ulong> seen)
    {
        var linked = _cabling.Of(root);
        var column = linked.Where(ns => BridgeIndex(root, ns) == int.MaxValue).Take(MaxBeside).ToList();
        var passed = new HashSet<ulong>([root.Id, .. linked.Select(ns => ns.Id)]);
        var left = _sizes[root.Id].Width / 2;
        while (column.Count > 0)
        {
            var width = column.Max(ns => _sizes[ns.Id].Width);
            var height = column.Sum(ns => _sizes[ns.Id].Height) + ((column.Count - 1) * Gap);
            var y = -height / 2;
            foreach (var ns in column)
            {
                _centres[ns.Id] = new(left + BesideGap + (width / 2), y + (_sizes[ns.Id].Height / 2));
                y += _sizes[ns.Id].Height + Gap;
                seen.Add(ns.Id);
            }

            _bottom = Math.Max(_bottom, height / 2);
            left += BesideGap + width;
            column = column.SelectMany(_cabling.Of).Where(next => passed.Add(next.Id)).ToList();
        }
    }

    /// <summary>Rows under all that is placed, in the order given.</summary>
    private void PlaceBelow(IEnumerable<(NetworkNamespace Namespace, double Anchor)> boxes)
    {
        var row = new List<(NetworkNamespace Namespace, double Anchor)>();
        var width = 0.0;
        foreach (var box in boxes)
        {
            if (row.Count > 0 && width + _sizes[box.Namespace.Id].Width > _longestRow)
            {
                PlaceRow(row);
                row.Clear();
                width = 0;
            }

            row.Add(box);
            width += _sizes[box.Namespace.Id].Width + Gap;
        }

        if (row.Count > 0)
        {
            PlaceRow(row);
        }
    }

    /// <summary>Each is as near under its anchor as the others let it be.</summary>
    private void PlaceRow(List<(NetworkNamespace Namespace, double Anchor)> row)
    {
        var height = row.Max(box => _sizes[box.Namespace.Id].Height);
        var y = _bottom + RowGap + (height / 2);
        var centres = new List<double>();
        var free = double.NegativeInfinity;
        foreach (var (ns, anchor) in row)
        {
            var half = _sizes[ns.Id].Width / 2;
            centres.Add(Math.Max(anchor, free + half));
            free = centres[^1] + half + Gap;
        }

        var shift = row.Select((box, i) => box.Anchor - centres[i]).Average();
        for (var i = 0; i < row.Count; i++)
        {
            _centres[row[i].Namespace.Id] = new(centres[i] + shift, y);
        }

        _bottom = y + (height / 2);
    }

    private double Anchor(NetworkNamespace from) => _centres[from.Id].X;

    /// <summary>The first of the host's bridges that the namespace hangs on, so that those of one bridge stand together; the largest number where it hangs on none.</summary>
    private static int BridgeIndex(NetworkNamespace root, NetworkNamespace ns) => root.Interfaces
        .Where(port => port.Peer?.Namespace == ns.Id && port.Master is not null)
        .Select(port => root.Find(port.Master!)?.Index ?? int.MaxValue)
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
