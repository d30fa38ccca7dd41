namespace NetLab.Lessons;

/// <summary>Bounds of a lesson's files: far above any real lesson, far below what could hurt whoever reads it.</summary>
public static class YamlLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Lists and sets of fields inside one another.</summary>
    public const int MaxDepth = 32;

    /// <summary>Single values, keys included.</summary>
    public const int MaxScalars = 2000;
}
