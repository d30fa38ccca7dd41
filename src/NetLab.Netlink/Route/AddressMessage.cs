using System.Net;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfAddr;

namespace NetLab.Netlink.Route;

/// <summary>An address of an interface: RTM_NEWADDR, RTM_DELADDR, RTM_GETADDR (<see href="https://man7.org/linux/man-pages/man7/rtnetlink.7.html"/>).</summary>
public sealed record AddressMessage : NetlinkMessage, IDecodable<AddressMessage>
{
    /// <summary>Creates a message that says nothing yet.</summary>
    public AddressMessage()
    {
    }

    private AddressMessage(AttributeReader attributes, in ifaddrmsg header)
    {
        Family = (RouteFamily)header.ifa_family;
        PrefixLength = header.ifa_prefixlen;
        Flags = (AddressFlags)header.ifa_flags;
        Scope = (RouteScope)header.ifa_scope;
        InterfaceIndex = (int)header.ifa_index;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case IFA_ADDRESS when Family.HasIpAddresses(): Address = attributes.Address(); break;
                case IFA_LOCAL when Family.HasIpAddresses(): Local = attributes.Address(); break;
                case IFA_BROADCAST when Family.HasIpAddresses(): Broadcast = attributes.Address(); break;
                case IFA_LABEL: Label = attributes.String(); break;
                case IFA_PROTO: Protocol = attributes.Byte(); break;
                case IFA_FLAGS: Flags = (AddressFlags)attributes.UInt32(); break;
                case IFA_RT_PRIORITY: RoutePriority = attributes.UInt32(); break;
                case IFA_CACHEINFO: Lifetime = attributes.Struct<AddressLifetime>(); break;
                default: unknown.Add(attributes); break;
            }
        }

        Unknown = unknown.ToRawAttributes();
    }

    /// <summary>IPv4 or IPv6.</summary>
    public RouteFamily Family { get; init; }

    /// <summary>Index of the interface.</summary>
    public int InterfaceIndex { get; init; }

    /// <summary>Bits of the network part.</summary>
    public byte PrefixLength { get; init; }

    /// <summary>Flags.</summary>
    public AddressFlags Flags { get; init; }

    /// <summary>Scope.</summary>
    public RouteScope Scope { get; init; }

    /// <summary>The prefix's address; on a point-to-point interface the other end's.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>This end's own address; IPv6 says it only when <see cref="Address"/> is the other end's.</summary>
    public IPAddress? Local { get; init; }

    /// <summary>Broadcast address (IPv4).</summary>
    public IPAddress? Broadcast { get; init; }

    /// <summary>Label (IPv4): the interface's name or "name:text".</summary>
    public string? Label { get; init; }

    /// <summary>Who made it, IFAPROT_*; newer kernels only.</summary>
    public byte? Protocol { get; init; }

    /// <summary>Metric of the route to its network.</summary>
    public uint? RoutePriority { get; init; }

    /// <summary>How long it is good for.</summary>
    public AddressLifetime? Lifetime { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    /// <summary>This end's address with its prefix length, as <c>ip addr</c> shows it.</summary>
    public IpPrefix Prefix => new(Local ?? Address ?? Family.AnyAddress(), PrefixLength);

    /// <summary>The other end's address on a point-to-point interface, else null.</summary>
    public IPAddress? Peer => Local is not null && !Local.Equals(Address) ? Address : null;

    /// <inheritdoc/>
    public override string Subject => InterfaceIndex == 0 ? "addresses" : $"address {Prefix} of interface {InterfaceIndex}";

    /// <summary>An address to add to an interface, as <c>ip addr add PREFIX dev INTERFACE</c> does it: no broadcast address, scope host for loopback addresses.</summary>
    /// <param name="interfaceIndex">Index of the interface.</param>
    /// <param name="prefix">The address with its prefix length.</param>
    public static AddressMessage Of(int interfaceIndex, IpPrefix prefix) => new()
    {
        Family = prefix.Family,
        InterfaceIndex = interfaceIndex,
        PrefixLength = (byte)prefix.Length,
        Scope = IPAddress.IsLoopback(prefix.Address) ? RouteScope.Host : prefix.Address.IsIPv6LinkLocal ? RouteScope.Link : RouteScope.Universe,
        Local = prefix.Address,
        Address = prefix.Address,
    };

    /// <inheritdoc/>
    public static AddressMessage Decode(ReadOnlySpan<byte> payload)
    {
        var attributes = AttributeReader.AfterHeader<ifaddrmsg>(payload, out var header);
        return new AddressMessage(attributes, header);
    }

    /// <inheritdoc/>
    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new ifaddrmsg
        {
            ifa_family = (byte)Family,
            ifa_prefixlen = PrefixLength,
            ifa_flags = (byte)Flags,
            ifa_scope = (byte)Scope,
            ifa_index = (uint)InterfaceIndex,
        });
        writer.Address(IFA_ADDRESS, Address);
        writer.Address(IFA_LOCAL, Local);
        writer.Address(IFA_BROADCAST, Broadcast);
        writer.String(IFA_LABEL, Label);
        writer.Byte(IFA_PROTO, Protocol);
        writer.UInt32(IFA_FLAGS, Flags == AddressFlags.None ? null : (uint)Flags);
        writer.UInt32(IFA_RT_PRIORITY, RoutePriority);
        writer.Struct(IFA_CACHEINFO, Lifetime);
        writer.Raw(Unknown);
    }
}
