namespace NetLab.Contracts.Labs;

/// <summary>How a lab's user ids are mapped, which decides what its tools can do.</summary>
public enum LabTier
{
    /// <summary>Started by root: 65,536 ids of its own; every tool works.</summary>
    Root,

    /// <summary>Started by a user who owns a range in /etc/subuid (newuidmap(1)): as <see cref="Root"/>.</summary>
    UserRange,

    /// <summary>Started by a user without such a range: root is the only id, so tools that drop privileges (tcpdump) refuse to start.</summary>
    SingleUser,
}
