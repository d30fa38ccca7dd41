namespace NetLab.Browser.Tests;

/// <summary>Where tests put pictures of the pages, for people to look at.</summary>
internal static class Pictures
{
    public const string Variable = "NETLAB_SCREENSHOTS";

    /// <summary>Null where none are wanted.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? Directory.CreateDirectory(folder).FullName : null;
}
