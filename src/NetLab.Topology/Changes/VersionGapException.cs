namespace NetLab.Topology;

/// <summary>A diff does not start at the version that is there: something in between was missed.</summary>
public sealed class VersionGapException(long have, long need)
    : Exception($"The change starts at version {need}, but version {have} is what is here: a new snapshot is needed.");
