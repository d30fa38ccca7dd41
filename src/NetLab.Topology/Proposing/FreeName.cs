namespace NetLab.Topology;

/// <summary>Names that are not taken.</summary>
internal static class FreeName
{
    /// <summary>The first candidate that an interface of the namespace can be given, else the fallback with the first free number.</summary>
    public static string Interface(NetworkNamespace? ns, IEnumerable<string> candidates, string fallback) =>
        candidates.Concat(Enumerable.Range(0, int.MaxValue).Select(n => $"{fallback}{n}"))
            .First(name => ns?.Find(name) is null && !Names.CheckInterface(name).Any());

    /// <summary>The first candidate that no namespace has.</summary>
    public static string Namespace(Snapshot snapshot, IEnumerable<string> candidates) =>
        candidates.First(name => !snapshot.Namespaces.Any(ns => ns.Names.Contains(name)));

    /// <summary>The name itself, then with 2, 3...: lan-host, lan-host2.</summary>
    public static IEnumerable<string> Numbered(string name) =>
        Enumerable.Range(2, int.MaxValue - 2).Select(n => $"{name}{n}").Prepend(name);
}
