namespace NetLab.Netlink.Netfilter;

/// <summary>The packet filter of a namespace changed: read it anew.</summary>
/// <param name="NamespaceId">Id of the namespace, as the monitor's namespace knows it; null for the monitor's own.</param>
/// <param name="Generation">What the kernel said of it; null when notifications were lost: then any namespace may have changed.</param>
public sealed record RulesetChange(int? NamespaceId, GenerationMessage? Generation)
{
    /// <summary>Whether notifications were lost.</summary>
    public bool IsOverrun => Generation is null;
}
