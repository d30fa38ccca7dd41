namespace NetLab.Contracts;

/// <summary>What both sides of the hub agree on.</summary>
public static class Protocol
{
    /// <summary>Raised with each change that an older peer would misread.</summary>
    public const int Version = 1;

    /// <summary>Bytes of the largest message from a client to the agent.</summary>
    public const int MaxRequestBytes = 256 * 1024;

    /// <summary>Bytes of the largest message from an agent that a client reads: a snapshot of some thousand interfaces.</summary>
    public const int MaxAnswerBytes = 32 * 1024 * 1024;
}
