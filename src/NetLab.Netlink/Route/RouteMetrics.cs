using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>Settings of a route (RTA_METRICS).</summary>
public sealed record RouteMetrics
{
    /// <summary>Largest packet on this way, in bytes.</summary>
    public uint? Mtu { get; init; }

    /// <summary>TCP's maximum segment size to announce, in bytes.</summary>
    public uint? AdvertisedSegmentSize { get; init; }

    /// <summary>TTL of packets sent.</summary>
    public uint? HopLimit { get; init; }

    /// <summary>What this library does not interpret.</summary>
    public RawAttributes Unknown { get; init; }

    internal static RouteMetrics Decode(AttributeReader attributes)
    {
        uint? mtu = null, segment = null, hops = null;
        var unknown = new RawAttributeCollector();
        while (attributes.MoveNext())
        {
            switch (attributes.Type)
            {
                case RTAX_MTU: mtu = attributes.UInt32(); break;
                case RTAX_ADVMSS: segment = attributes.UInt32(); break;
                case RTAX_HOPLIMIT: hops = attributes.UInt32(); break;
                default: unknown.Add(attributes); break;
            }
        }

        return new RouteMetrics { Mtu = mtu, AdvertisedSegmentSize = segment, HopLimit = hops, Unknown = unknown.ToRawAttributes() };
    }

    internal void Encode(NetlinkWriter writer)
    {
        var metrics = writer.Begin(RTA_METRICS);
        writer.UInt32(RTAX_MTU, Mtu);
        writer.UInt32(RTAX_ADVMSS, AdvertisedSegmentSize);
        writer.UInt32(RTAX_HOPLIMIT, HopLimit);
        writer.Raw(Unknown);
        writer.End(metrics);
    }
}
