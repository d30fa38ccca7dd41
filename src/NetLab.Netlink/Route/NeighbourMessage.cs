using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNeighbour;

namespace NetLab.Netlink.Route;

/// <summary>
/// A neighbour (ARP, NDP) or, with <see cref="RouteFamily.Bridge"/>, an entry of a forwarding database: RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH
/// (<see href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html"/>).
/// </summary>
public sealed record NeighbourMessage : NetlinkMessage, IDecodable<NeighbourMessage>
{
    /// <summary>Creates a message that says nothing yet.</summary>
    public NeighbourMessage()
    {
    }

    private NeighbourMessage(AttributeReader attributes, in ndmsg header)
    {
        Family = (RouteFamily)header.ndm_family;
        InterfaceIndex = header.ndm_ifindex;
        State = (NeighbourStates)header.ndm_state;
        Flags = (NeighbourFlags)header.ndm_flags;
        Type = (RouteType)header.ndm_type;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case NDA_DST when Family is RouteFamily.Bridge || Family.HasIpAddresses(): Destination = attributes.Address(); break;
                case NDA_LLADDR: Address = attributes.LinkLayerAddress(); break;
                case NDA_PROBES: Probes = attributes.UInt32(); break;
                case NDA_CACHEINFO: Age = attributes.Struct<NeighbourAge>(); break;
                case NDA_MASTER: Master = attributes.Int32(); break;
                case NDA_FLAGS_EXT: ExtendedFlags = attributes.UInt32(); break;
                case NDA_VLAN: Vlan = attributes.UInt16(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>IPv4 for ARP, IPv6 for NDP, <see cref="RouteFamily.Bridge"/> for a forwarding database.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Index of the interface, or of the bridge's port.</summary>
    public int InterfaceIndex { get; init; }

    /// <summary>State.</summary>
    public NeighbourStates State { get; init; }

    /// <summary>Flags.</summary>
    public NeighbourFlags Flags { get; init; }

    /// <summary>What kind of address it is.</summary>
    public RouteType Type { get; init; }

    /// <summary>The neighbour's IP address; in a vxlan's forwarding database that of the remote end.</summary>
    public IPAddress? Destination { get; init; }

    /// <summary>The neighbour's link-layer (MAC) address; null while it is not known.</summary>
    public LinkLayerAddress? Address { get; init; }

    /// <summary>How often it was asked without an answer.</summary>
    public uint? Probes { get; init; }

    /// <summary>When it was used, confirmed and changed last.</summary>
    public NeighbourAge? Age { get; init; }

    /// <summary>Index of the bridge that the entry is of.</summary>
    public int? Master { get; init; }

    /// <summary>VLAN of the entry, on a bridge that filters by VLAN.</summary>
    public ushort? Vlan { get; init; }

    /// <summary>Further flags, NTF_EXT_*: 1 managed by the kernel, 2 locked.</summary>
    public uint? ExtendedFlags { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <inheritdoc/>
    public override string Subject => Family == RouteFamily.Bridge
        ? $"forwarding entry {Address} on interface {InterfaceIndex}"
        : $"neighbour {Destination} on interface {InterfaceIndex}";

    /// <inheritdoc/>
    public static NeighbourMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<ndmsg>(payload, out var header);
        return new NeighbourMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new ndmsg
        {
            ndm_family = (byte)Family,
            ndm_ifindex = InterfaceIndex,
            ndm_state = (ushort)State,
            ndm_flags = (byte)Flags,
            ndm_type = (byte)Type,
        });
        writer.Address(NDA_DST, Destination);
        writer.LinkLayerAddress(NDA_LLADDR, Address);
        writer.Int32(NDA_MASTER, Master);
        writer.UInt16(NDA_VLAN, Vlan);
        writer.UInt32(NDA_FLAGS_EXT, ExtendedFlags);
        writer.UInt32(NDA_PROBES, Probes);
        writer.Struct(NDA_CACHEINFO, Age);
        writer.Raw(Unknown);
    }
}
