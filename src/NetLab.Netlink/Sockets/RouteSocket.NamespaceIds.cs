using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip netns list-id, ip netns set
public sealed partial class RouteSocket
{
    /// <summary>The ids that this namespace knows others by: <c>ip netns list-id</c>.</summary>
    public IReadOnlyList<NsidMessage> DumpNamespaceIds() => Dump<NsidMessage>(RouteMessageType.GetNsid, new NsidMessage());

    /// <summary>The id that this namespace knows another by.</summary>
    /// <param name="other">The other namespace.</param>
    /// <returns>The id, or null when it has none yet.</returns>
    public int? GetNamespaceId(NetworkNamespace other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var answer = Get<NsidMessage>(RouteMessageType.GetNsid, new NsidMessage { Descriptor = other.DescriptorNumber });
        return answer.Id is NsidMessage.NotAssigned ? null : answer.Id;
    }

    /// <summary>Gives another namespace an id here: <c>ip netns set</c>. Without one its notifications do not reach a monitor in this namespace.</summary>
    /// <param name="other">The other namespace.</param>
    /// <param name="id">The id, or null to let the kernel choose.</param>
    /// <exception cref="NetlinkException">It has one already (EEXIST), or the id is taken (ENOSPC).</exception>
    public void SetNamespaceId(NetworkNamespace other, int? id = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        var message = new NsidMessage { Descriptor = other.DescriptorNumber, Id = id ?? NsidMessage.NotAssigned };
        Execute(new RouteRequest(RouteMessageType.NewNsid, NetlinkFlags.None, message));
    }
}
