namespace NetLab.Topology;

/// <summary>A route, its words as ip -j -d route prints them.</summary>
public sealed record Route
{
    /// <summary>"inet" or "inet6".</summary>
    public required string Family { get; init; }

    /// <summary>"default", a prefix "192.168.1.0/24", or an address where it is a single host.</summary>
    public required string Destination { get; init; }

    /// <summary>"unicast", "local", "broadcast", "blackhole", "unreachable"...</summary>
    public string Type { get; init; } = "unicast";

    /// <summary>The next hop, null where the destination is on the link.</summary>
    public string? Gateway { get; init; }

    /// <summary>The interface that packets leave by, null for types without one and for multipath.</summary>
    public string? Interface { get; init; }

    /// <summary>Who made it: "kernel", "boot", "static", "ra"...</summary>
    public string Protocol { get; init; } = "boot";

    /// <summary>"global", "link", "host"...</summary>
    public string Scope { get; init; } = "global";

    /// <summary>Preferred source address.</summary>
    public string? Source { get; init; }

    /// <summary>Priority, the lower the better; 0 where none is set.</summary>
    public long Metric { get; init; }

    /// <summary>"main", "local", "default" or a number.</summary>
    public string Table { get; init; } = "main";

    /// <summary>The next hops of a multipath route.</summary>
    public EquatableList<NextHop> NextHops { get; init; } = [];
}
