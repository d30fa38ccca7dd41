using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;

namespace NetLab.Agent.Serving;

/// <summary>Which kinds of interface this kernel can make.</summary>
internal static class LinkKinds
{
    private static readonly string[] Known = ["bridge", "dummy", "macvlan", "veth", "vlan", "vxlan"];

    /// <summary>Asks for one of each kind that cannot be, by its name and MTU: for a kind that the kernel lacks it says so first.</summary>
    public static IEnumerable<string> Find()
    {
        using var socket = RouteSocket.Open();
        return [.. Known.Where(kind => Has(socket, kind))];
    }

    private static bool Has(RouteSocket socket, string kind)
    {
        try
        {
            socket.CreateLink(new LinkMessage { Name = "/", Mtu = 1, Info = new LinkInfo { Kind = kind } });
            return true;
        }
        catch (NetlinkException refusal)
        {
            return refusal.ErrnoName != "EOPNOTSUPP";
        }
    }
}
