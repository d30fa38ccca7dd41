using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxVeth;

namespace NetLab.Netlink.Route;

/// <summary>A virtual cable: <see href="https://man7.org/linux/man-pages/man4/veth.4.html"/>. Only requests have it; the kernel reports the peer as <see cref="LinkMessage.LinkIndex"/>.</summary>
public sealed record VethData : LinkData
{
    internal const string KindName = "veth";

    /// <inheritdoc/>
    public override string Kind => KindName;

    /// <summary>The other end. Its <see cref="LinkFlags.Up"/> must not be set: the kernel answers ENOTCONN.</summary>
    public LinkMessage? Peer { get; init; }

    internal static VethData Decode(AttributeReader attributes)
    {
        LinkMessage? peer = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            if (attributes.Type == VETH_INFO_PEER)
                peer = LinkMessage.DecodeNested(attributes);
            else
                unknown.Add(attributes);
        }

        return new VethData { Peer = peer, Unknown = unknown.ToRawAttributes() };
    }

    internal override void Encode(NetlinkWriter writer)
    {
        if (Peer is not null)
        {
            var peer = writer.Begin(VETH_INFO_PEER);
            Peer.Encode(writer);
            writer.End(peer);
        }

        writer.Raw(Unknown);
    }
}
