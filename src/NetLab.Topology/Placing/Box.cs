namespace NetLab.Topology;

/// <summary>An upright rectangle of the drawing.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Size">Its width and height.</param>
public readonly record struct Box(Position Centre, BoxSize Size)
{
    /// <summary>Whether the two come nearer to each other than the gap.</summary>
    public bool Overlaps(Box other, double gap = 0) =>
        Math.Abs(Centre.X - other.Centre.X) < ((Size.Width + other.Size.Width) / 2) + gap
        && Math.Abs(Centre.Y - other.Centre.Y) < ((Size.Height + other.Size.Height) / 2) + gap;
}
