namespace NetLab.Contracts;

/// <summary>Bounds of commands and their output.</summary>
public static class CommandLimits
{
    /// <summary>Seconds a command may run.</summary>
    public const int MaxSeconds = 3600;

    /// <summary>Arguments of a command, the tool included.</summary>
    public const int MaxArguments = 256;

    /// <summary>Characters of all arguments together.</summary>
    public const int MaxArgumentCharacters = 32 * 1024;

    /// <summary>Characters of output under way to a reader before the agent stops reading from the tool.</summary>
    public const int Window = 2 * 1024 * 1024;

    /// <summary>Characters of one <see cref="CommandOutput"/> at most.</summary>
    public const int Chunk = 16 * 1024;

    /// <summary>Commands that run at the same time in one host.</summary>
    public const int MaxRunning = 32;
}
