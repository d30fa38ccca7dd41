namespace NetLab.Topology;

/// <summary>How large a namespace's box is and where in it bridges and ports go: each bridge is a bar with a stretch of the box for its ports, the other ports share the last stretch.</summary>
internal sealed class BoxShape
{
    public const double PortSize = 15;
    public const double BarWidth = 210;
    public const double BarHeight = 28;
    private const double PortInset = 8;
    private const double BarAboveEdge = 38;
    private const double Margin = 20;
    private readonly NetworkNamespace _ns;
    private readonly List<(Interface? Bridge, List<Interface> Ports, double Width)> _stretches = [];

    public BoxShape(NetworkNamespace ns)
    {
        _ns = ns;
        var bridges = ns.Interfaces.Where(link => link.Kind == "bridge").ToList();
        foreach (var bridge in bridges)
        {
            var members = Ports(ns).Where(port => port.Master == bridge.Name).ToList();
            _stretches.Add((bridge, members, Math.Max(BarWidth + Margin, members.Count * Pitch(members.Count))));
        }

        var others = Ports(ns).Where(port => !bridges.Exists(bridge => bridge.Name == port.Master)).ToList();
        _stretches.Add((null, others, others.Count * Pitch(others.Count)));
        Width = Math.Max(ns.IsRoot ? 360 : 150, _stretches.Sum(stretch => stretch.Width) + (2 * Margin));
        Height = ns.IsRoot ? 160 : 92;
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>What is drawn as a port: any interface but loopback and bridges.</summary>
    public static IEnumerable<Interface> Ports(NetworkNamespace ns) => ns.Interfaces.Where(link => link.Kind is not ("loopback" or "bridge"));

    public Box At(Position centre) => new(centre, Width, Height);

    /// <summary>The bars and ports of the box at this place.</summary>
    /// <param name="centre">Where the box is.</param>
    /// <param name="facing">Where the other end of a port is, null where there is none.</param>
    public Dictionary<string, Position> Arrange(Position centre, Func<Interface, Position?> facing)
    {
        var box = At(centre);
        var sides = Sides(box, facing);
        var places = new Dictionary<string, Position>();
        var left = centre.X - (_stretches.Sum(stretch => stretch.Width) / 2);
        foreach (var (bridge, ports, width) in _stretches)
        {
            var middle = left + (width / 2);
            if (bridge is not null)
            {
                places[bridge.Name] = new(middle, _ns.IsRoot ? box.Bottom - BarAboveEdge : centre.Y);
            }

            foreach (var side in new[] { PortSide.Top, PortSide.Bottom })
            {
                var row = ports.Where(port => sides[port.Name] == side).OrderBy(port => facing(port)?.X ?? centre.X).ThenBy(port => port.Name, StringComparer.Ordinal).ToList();
                for (var i = 0; i < row.Count; i++)
                {
                    places[row[i].Name] = new(middle + ((i - ((row.Count - 1) / 2.0)) * Pitch(ports.Count)), Edge(box, side));
                }
            }

            left += width;
        }

        foreach (var side in new[] { PortSide.Left, PortSide.Right })
        {
            var column = Ports(_ns).Where(port => sides[port.Name] == side).OrderBy(port => facing(port)?.Y ?? centre.Y).ThenBy(port => port.Name, StringComparer.Ordinal).ToList();
            for (var i = 0; i < column.Count; i++)
            {
                places[column[i].Name] = new(Edge(box, side), centre.Y + ((i - ((column.Count - 1) / 2.0)) * Math.Min(44, (Height - PortSize) / column.Count)));
            }
        }

        return places;
    }

    /// <summary>The edge that looks towards a place; the host's bridge ports hang below their bar.</summary>
    public static PortSide SideTowards(Box box, Position? target, NetworkNamespace ns, Interface port)
    {
        if (ns.IsRoot && port.Master is { } master && ns.Find(master)?.Kind == "bridge")
        {
            return PortSide.Bottom;
        }

        if (target is not { } to || to == box.Centre)
        {
            return ns.IsRoot ? PortSide.Right : PortSide.Top;
        }

        var (x, y) = ((to.X - box.Centre.X) / box.Width, (to.Y - box.Centre.Y) / box.Height);
        return Math.Abs(x) > Math.Abs(y) ? (x > 0 ? PortSide.Right : PortSide.Left) : (y > 0 ? PortSide.Bottom : PortSide.Top);
    }

    /// <summary>Where the middle of a port is that stands at this edge: its x for the left and right edge, its y for the others.</summary>
    public static double Edge(Box box, PortSide side) => side switch
    {
        PortSide.Top => box.Top + PortInset,
        PortSide.Bottom => box.Bottom - PortInset,
        PortSide.Left => box.Left + PortInset,
        _ => box.Right - PortInset,
    };

    /// <summary>A left or right edge has room for few; the rest goes below.</summary>
    private Dictionary<string, PortSide> Sides(Box box, Func<Interface, Position?> facing)
    {
        var room = (int)((Height - PortSize) / (PortSize + 5));
        var taken = new Dictionary<PortSide, int>();
        var sides = new Dictionary<string, PortSide>();
        foreach (var port in Ports(_ns))
        {
            var side = SideTowards(box, facing(port), _ns, port);
            taken[side] = taken.GetValueOrDefault(side) + 1;
            sides[port.Name] = side is PortSide.Left or PortSide.Right && taken[side] > room ? PortSide.Bottom : side;
        }

        return sides;
    }

    /// <summary>Room for a port's name and address beside it; many stand closer.</summary>
    private static double Pitch(int ports) => ports <= 8 ? 120 : Math.Max(PortSize + 5, 960.0 / ports);
}
