namespace NetLab.Netlink.Wire;

/// <summary>A message's payload as an immutable object: what stands behind the header.</summary>
public abstract record NetlinkMessage
{
    /// <summary>What the message is about, for error texts: "link veth-red", "address 192.168.15.1/24 on interface 3".</summary>
    public abstract string Subject { get; }

    /// <summary>Writes the fixed header and the attributes.</summary>
    /// <param name="writer">Where to.</param>
    public abstract void Encode(NetlinkWriter writer);
}
