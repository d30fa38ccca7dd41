namespace NetLab.Topology;

/// <summary>The centre of something drawn, in pixels of an unscaled graph; x to the right, y down.</summary>
public readonly record struct Position(double X, double Y)
{
    /// <summary>The other position as seen from this one added to it.</summary>
    public static Position operator +(Position a, Position b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>What leads from b to a.</summary>
    public static Position operator -(Position a, Position b) => new(a.X - b.X, a.Y - b.Y);
}
