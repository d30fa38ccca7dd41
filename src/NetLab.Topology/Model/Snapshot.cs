using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>One host's whole network state at one moment, as the kernel reported it.</summary>
/// <param name="Host">The host's name (utsname nodename).</param>
/// <param name="TakenAt">When the last dump that it is made of ended, UTC.</param>
/// <param name="Version">Grows by one with each published change of the host; a <see cref="SnapshotDiff"/> leads from one version to the next.</param>
/// <param name="Namespaces">The root namespace first, then by title.</param>
public sealed record Snapshot(string Host, DateTimeOffset TakenAt, long Version, EquatableList<NetworkNamespace> Namespaces)
{
    /// <summary>A host of which nothing is known yet.</summary>
    public static Snapshot Empty { get; } = new("", DateTimeOffset.UnixEpoch, 0, []);

    /// <summary>The host's own namespace, in which its first process lives.</summary>
    [JsonIgnore]
    public NetworkNamespace? Root => Namespaces.Count > 0 ? Namespaces[0] : null;

    /// <summary>The namespace with this inode number, or null.</summary>
    public NetworkNamespace? Find(ulong id) => Namespaces.FirstOrDefault(ns => ns.Id == id);

    /// <summary>The namespace that an action means: null or "" is the root namespace, else one of its names in /run/netns.</summary>
    public NetworkNamespace? Find(string? name) =>
        string.IsNullOrEmpty(name) ? Root : Namespaces.FirstOrDefault(ns => ns.Names.Contains(name));
}
