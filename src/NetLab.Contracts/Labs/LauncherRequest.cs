namespace NetLab.Contracts.Labs;

/// <summary>A line to the launcher's socket, as JSON.</summary>
/// <param name="Verb">What to do.</param>
/// <param name="Name">With which lab.</param>
public sealed record LauncherRequest(LauncherVerb Verb, string Name)
{
    /// <summary>Bytes of a line at most.</summary>
    public const int MaxBytes = 1024;
}
