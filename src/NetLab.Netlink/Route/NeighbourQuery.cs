using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNeighbour;

namespace NetLab.Netlink.Route;

/// <summary>Which neighbours a dump shall tell. The filter is in attributes; for forwarding entries the kernel wants the bridge's index there.</summary>
internal sealed record NeighbourQuery : NetlinkMessage
{
    public RouteFamily Family { get; init; }

    public int InterfaceIndex { get; init; }

    public int BridgeIndex { get; init; }

    public override string Subject => Family == RouteFamily.Bridge ? "forwarding entries" : "neighbours";

    public override void Encode(NetlinkWriter writer)
    {
        writer.Struct(new ndmsg { ndm_family = (byte)Family });
        writer.Int32(NDA_IFINDEX, InterfaceIndex == 0 ? null : InterfaceIndex);
        writer.Int32(NDA_MASTER, BridgeIndex == 0 ? null : BridgeIndex);
    }
}
