namespace NetLab.Web.Topology;

/// <summary>One element of the graph as the page's script gets it. A namespace stands at X, Y; bridges and ports stand at X, Y from their namespace's centre.</summary>
public sealed record GraphElement(string Id, string Kind)
{
    public const string Namespace = "namespace";
    public const string Bridge = "bridge";
    public const string Port = "port";
    public const string Link = "link";

    /// <summary>The namespace that it is drawn in; null for namespaces and lines.</summary>
    public string? Parent { get; init; }

    public double X { get; init; }

    public double Y { get; init; }

    public double Width { get; init; }

    public double Height { get; init; }

    public string Label { get; init; } = "";

    /// <summary>How it looks: "up", "down", the side of a port, the sort of a line.</summary>
    public string Classes { get; init; } = "";

    /// <summary>Colour of a namespace in degrees, null for none.</summary>
    public int? Hue { get; init; }

    /// <summary>The element that a line starts at.</summary>
    public string? Source { get; init; }

    /// <summary>The element that a line ends at.</summary>
    public string? Target { get; init; }

    /// <summary>Where a line ends, from its target's centre, where that is not the nearest point: "12px 15px".</summary>
    public string? Endpoint { get; init; }
}
