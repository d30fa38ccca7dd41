using NetLab.Netlink.Route;

namespace NetLab.Netlink.Sockets;

// Shapes of ip link that need more than their message.
public readonly partial record struct RouteRequest
{
    /// <summary>Makes a virtual cable: see <see cref="RouteSocket.CreateVeth(VethEnd, VethEnd)"/>.</summary>
    /// <param name="end">This end.</param>
    /// <param name="peer">The other end.</param>
    /// <exception cref="ArgumentException">The other end is to be up, which the kernel refuses with ENOTCONN.</exception>
    public static RouteRequest CreateVeth(VethEnd end, VethEnd peer)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(peer);
        if (peer.Up)
            throw new ArgumentException("The other end of a new veth cannot be set up in the same message: do it afterwards, in its namespace.", nameof(peer));
        return CreateLink(end.ToMessage() with { Info = LinkInfo.Of(new VethData { Peer = peer.ToMessage() }) });
    }

    /// <summary><c>ip link set up</c>.</summary>
    /// <param name="index">Interface index.</param>
    public static RouteRequest SetUp(int index) => ChangeLink(new LinkMessage { Index = index, Flags = LinkFlags.Up, ChangeMask = LinkFlags.Up });

    /// <summary><c>ip link set down</c>.</summary>
    /// <param name="index">Interface index.</param>
    public static RouteRequest SetDown(int index) => ChangeLink(new LinkMessage { Index = index, ChangeMask = LinkFlags.Up });
}
