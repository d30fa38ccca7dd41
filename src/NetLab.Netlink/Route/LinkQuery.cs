using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxIfLink;
using static NetLab.Netlink.Interop.LinuxRtnetlink;

namespace NetLab.Netlink.Route;

/// <summary>Which links a dump shall tell, and how much about them.</summary>
internal sealed record LinkQuery : NetlinkMessage
{
    public RouteFamily Family { get; init; }

    public bool SkipStatistics { get; init; }

    public override string Subject => Family == RouteFamily.Bridge ? "bridge ports" : "links";

    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new ifinfomsg { ifi_family = (byte)Family });
        writer.UInt32(IFLA_EXT_MASK, SkipStatistics ? RTEXT_FILTER_SKIP_STATS : null);
    }
}
