namespace NetLab.Agent.Serving.Discovery;

/// <summary>What has to be read again, and why.</summary>
/// <param name="Parts">Parts by namespace.</param>
/// <param name="Everywhere">Parts in every namespace.</param>
/// <param name="Scan">Whether namespaces may have come or gone.</param>
/// <param name="Since">When the first of it was reported, UTC.</param>
/// <param name="Notes">Who caused it.</param>
internal sealed record Pending(IReadOnlyDictionary<ulong, HostParts> Parts, HostParts Everywhere, bool Scan, DateTimeOffset Since, IReadOnlyList<KernelNote> Notes)
{
    public bool IsEmpty => Parts.Count == 0 && Everywhere == HostParts.None && !Scan;

    public HostParts Of(ulong ns) => Everywhere | Parts.GetValueOrDefault(ns);
}
