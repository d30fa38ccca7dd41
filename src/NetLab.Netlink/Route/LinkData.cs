using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Route;

/// <summary>Settings that a kind of link has (IFLA_INFO_DATA). What was not said, or shall be left to the kernel, is null.</summary>
public abstract record LinkData
{
    /// <summary>The kind.</summary>
    public abstract string Kind { get; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    internal abstract void Encode(NetlinkWriter writer);
}
