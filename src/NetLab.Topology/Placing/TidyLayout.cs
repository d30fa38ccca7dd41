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
    private const int MaxBeside = 3;
    private readonly Cabling _cabling;
    private readonly Dictionary<ulong, Position> _centres = [];
    private readonly Dictionary<ulong, BoxShape> _shapes;
    private readonly double _maxWidth;
    private double _bottom;

    private TidyLayout(Snapshot snapshot)
    {
        _cabling = new Cabling(snapshot);
        _shapes = snapshot.Namespaces.ToDictionary(ns => ns.Id, ns => new BoxShape(ns));
        var area = _shapes.Values.Sum(shape => (shape.Width + Gap) * (shape.Height + RowGap));
        _maxWidth = Math.Max(_shapes.Values.Select(shape => shape.Width).DefaultIfEmpty().Max(), Math.Max(4 * (150 + Gap), Math.Sqrt(area * 1.6)));
    }

    /// <summary>The middle of each namespace's box, by inode number.</summary>
    public static Dictionary<ulong, Position> Of(Snapshot snapshot)
    {
        var layout = new TidyLayout(snapshot);
        if (snapshot.Root is { } root)
        {
            layout.Place(root, snapshot);
        }

        return layout._centres;
    }

    private void Place(NetworkNamespace root, Snapshot snapshot)
    {
        _centres[root.Id] = default;
        _bottom = _shapes[root.Id].Height / 2;
        var seen = new HashSet<ulong> { root.Id };
        PlaceBeside(root, seen);
        var reached = _cabling.Reach(root, seen);
        foreach (var layer in reached.GroupBy(item => item.Distance))
        {
            PlaceBelow([.. layer.Select(item => (item.Namespace, Anchor(item.Namespace, root, item.From)))]);
        }

        var rest = new List<NetworkNamespace>();
        foreach (var start in snapshot.Namespaces.OrderBy(ns => Math.Min(_cabling.Of(ns).Count, 2) == 1 ? 0 : 1).ThenBy(ns => ns, NamespaceOrder.Instance).Where(ns => !seen.Contains(ns.Id)).ToList())
        {
            if (!seen.Contains(start.Id))
            {
                rest.Add(start);
                rest.AddRange(_cabling.Reach(start, seen).Select(item => item.Namespace));
            }
        }

        PlaceBelow([.. rest.Select(ns => (ns, 0.0))], keepOrder: true);
    }

    /// <summary>The first few that have nothing but cables straight to the host go to its right, and what hangs on them farther to the right.</summary>
    private void PlaceBeside(NetworkNamespace root, HashSet<ulong> seen)
    {
        bool IsDirect(NetworkNamespace ns) => root.Interfaces.Where(link => link.Peer?.Namespace == ns.Id).All(link => link.Master is null)
            && ns.Interfaces.All(link => link.Peer is not { } peer || peer.Namespace != root.Id || root.Find(peer.Index)?.Master is null);

        var column = _cabling.Of(root).Where(IsDirect).Take(MaxBeside).ToList();
        var others = _cabling.Of(root).Except(column).Select(ns => ns.Id).ToHashSet();
        var blocked = new HashSet<ulong>(seen.Concat(others));
        blocked.UnionWith(column.Select(ns => ns.Id));
        var left = _shapes[root.Id].Width / 2;
        while (column.Count > 0)
        {
            var width = column.Max(ns => _shapes[ns.Id].Width);
            var height = column.Sum(ns => _shapes[ns.Id].Height) + ((column.Count - 1) * Gap);
            var y = -height / 2;
            foreach (var ns in column)
            {
                _centres[ns.Id] = new(left + BesideGap + (width / 2), y + (_shapes[ns.Id].Height / 2));
                y += _shapes[ns.Id].Height + Gap;
                seen.Add(ns.Id);
            }

            _bottom = Math.Max(_bottom, height / 2);
            left += BesideGap + width;
            column = column.SelectMany(ns => _cabling.Of(ns)).Where(next => blocked.Add(next.Id)).ToList();
        }
    }

    /// <summary>Rows under all that is placed; in a row each is as near under its anchor as the others let it be.</summary>
    private void PlaceBelow(List<(NetworkNamespace Namespace, double Anchor)> boxes, bool keepOrder = false)
    {
        var ordered = keepOrder ? boxes : [.. boxes.OrderBy(box => box.Anchor).ThenBy(box => box.Namespace, NamespaceOrder.Instance)];
        while (ordered.Count > 0)
        {
            var row = new List<(NetworkNamespace Namespace, double Anchor)>();
            var width = 0.0;
            foreach (var box in ordered.TakeWhile(box => row.Count == 0 || width + _shapes[box.Namespace.Id].Width <= _maxWidth))
            {
                row.Add(box);
                width += _shapes[box.Namespace.Id].Width + Gap;
            }

            ordered = ordered[row.Count..];
            PlaceRow(row);
        }
    }

    private void PlaceRow(List<(NetworkNamespace Namespace, double Anchor)> row)
    {
        var height = row.Max(box => _shapes[box.Namespace.Id].Height);
        var y = _bottom + RowGap + (height / 2);
        var centres = new List<double>();
        var free = double.NegativeInfinity;
        foreach (var (ns, anchor) in row)
        {
            var half = _shapes[ns.Id].Width / 2;
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

    /// <summary>Above which x it wants to be: that of the host's ports that lead to it, else that of what it was reached from.</summary>
    private double Anchor(NetworkNamespace ns, NetworkNamespace root, NetworkNamespace from)
    {
        if (from.Id != root.Id)
        {
            return _centres[from.Id].X;
        }

        // Ports of the host in the order of their peers' titles, so that neither cables nor names cross.
        var order = _cabling.Of(root).Select((neighbour, i) => (neighbour.Id, i)).ToDictionary(item => item.Id, item => new Position(item.i, 0));
        var places = _shapes[root.Id].Arrange(default, port => port.Peer is { } peer && order.TryGetValue(peer.Namespace, out var place) ? place + new Position(0, 1000) : null);
        return root.Interfaces.Where(link => link.Peer?.Namespace == ns.Id).Select(link => places[link.Name].X).DefaultIfEmpty().Average();
    }
}
