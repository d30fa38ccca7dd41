namespace NetLab.Topology;

/// <summary>An upright rectangle of the drawing.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public readonly record struct Box(Position Centre, double Width, double Height)
{
    /// <summary>Its left side.</summary>
    public double Left => Centre.X - (Width / 2);

    /// <summary>Its right side.</summary>
    public double Right => Centre.X + (Width / 2);

    /// <summary>Its upper side.</summary>
    public double Top => Centre.Y - (Height / 2);

    /// <summary>Its lower side.</summary>
    public double Bottom => Centre.Y + (Height / 2);

    /// <summary>Whether the two come nearer to each other than the gap.</summary>
    public bool Overlaps(Box other, double gap = 0) =>
        Left < other.Right + gap && other.Left < Right + gap && Top < other.Bottom + gap && other.Top < Bottom + gap;

    /// <summary>The smallest one around both.</summary>
    public Box Around(Box other)
    {
        var (left, right) = (Math.Min(Left, other.Left), Math.Max(Right, other.Right));
        var (top, bottom) = (Math.Min(Top, other.Top), Math.Max(Bottom, other.Bottom));
        return new(new((left + right) / 2, (top + bottom) / 2), right - left, bottom - top);
    }
}
