namespace NetLab.Contracts.Labs;

/// <summary>What the launcher does.</summary>
public enum LauncherVerb
{
    /// <summary>Starts a lab.</summary>
    Start,

    /// <summary>Ends a lab.</summary>
    Stop,
}
