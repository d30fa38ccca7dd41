using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNetNamespace;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>
/// The number that one namespace knows another by: RTM_NEWNSID, RTM_DELNSID, RTM_GETNSID (linux/net_namespace.h). Each namespace has numbers of its own for
/// the others; links whose other end lies elsewhere name it by that number (<see cref="LinkMessage.LinkNamespaceId"/>).
/// </summary>
public sealed record NsidMessage : NetlinkMessage, IDecodable<NsidMessage>
{
    /// <summary>What <see cref="Id"/> is when the namespace has no number here (NETNSA_NSID_NOT_ASSIGNED).</summary>
    public const int NotAssigned = -1;

    /// <summary>The number.</summary>
    public int? Id { get; init; }

    /// <summary>In requests: a process whose namespace is meant.</summary>
    public int? Process { get; init; }

    /// <summary>In requests: descriptor of the namespace that is meant.</summary>
    public int? Descriptor { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject => Id is { } id ? $"namespace id {id}" : "namespace ids";

    /// <inheritdoc/>
    public static NsidMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<rtgenmsg>(payload, out _);
        int? id = null, process = null, descriptor = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case NETNSA_NSID: id = attributes.Int32(); break;
                case NETNSA_PID: process = attributes.Int32(); break;
                case NETNSA_FD: descriptor = attributes.Int32(); break;
                default: unknown.Add(attributes); break;
            }
        }

        return new NsidMessage { Id = id, Process = process, Descriptor = descriptor, Unknown = unknown.ToRawAttributes() };
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new rtgenmsg());
        writer.Int32(NETNSA_NSID, Id);
        writer.Int32(NETNSA_PID, Process);
        writer.Int32(NETNSA_FD, Descriptor);
        writer.Raw(Unknown);
    }
}
