namespace NetLab.Topology;

/// <summary>At which edge of its namespace's box a port is.</summary>
public enum PortSide
{
    /// <summary>At the upper edge.</summary>
    Top,

    /// <summary>At the right edge.</summary>
    Right,

    /// <summary>At the lower edge.</summary>
    Bottom,

    /// <summary>At the left edge.</summary>
    Left,
}
