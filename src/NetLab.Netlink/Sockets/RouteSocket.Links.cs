using NetLab.Netlink.Interop;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

// ip link
public sealed partial class RouteSocket
{
    /// <summary>All links: <c>ip -d -s link</c>.</summary>
    /// <param name="statistics">
    /// Whether the answers carry the counters of IPv6 too, which are kept in <see cref="LinkMessage.Unknown"/>; without them they are a quarter shorter. The
    /// link's own (<see cref="LinkMessage.Statistics"/>) always come.
    /// </param>
    public IReadOnlyList<LinkMessage> DumpLinks(bool statistics = true) =>
        Dump<LinkMessage>(RouteMessageType.GetLink, new LinkQuery { SkipStatistics = !statistics });

    /// <summary>All bridge ports: <c>bridge -d link</c>; their <see cref="LinkMessage.BridgePort"/> is set.</summary>
    public IReadOnlyList<LinkMessage> DumpBridgePorts() =>
        Dump<LinkMessage>(RouteMessageType.GetLink, new LinkQuery { Family = RouteFamily.Bridge }, Errno.EOPNOTSUPP);

    /// <summary>The link of an index.</summary>
    /// <param name="index">Interface index.</param>
    /// <exception cref="NetlinkException">No such link (ENODEV).</exception>
    public LinkMessage GetLink(int index) => Get<LinkMessage>(RouteMessageType.GetLink, new LinkMessage { Index = index });

    /// <summary>The link of a name.</summary>
    /// <param name="name">Interface name.</param>
    /// <exception cref="NetlinkException">No such link (ENODEV).</exception>
    public LinkMessage GetLink(string name) => Get<LinkMessage>(RouteMessageType.GetLink, new LinkMessage { Name = name });

    /// <summary>Makes a link of any kind: <c>ip link add</c>.</summary>
    /// <param name="link">Name and kind at least.</param>
    public void CreateLink(LinkMessage link) => Execute(RouteRequest.CreateLink(link));

    /// <summary>Changes a link: <c>ip link set</c>. What is null stays as it is.</summary>
    /// <param name="change">Its index or name, and what changes.</param>
    public void ChangeLink(LinkMessage change) => Execute(RouteRequest.ChangeLink(change));

    /// <summary>Makes a virtual cable with all settings of both ends in one message: <c>ip link add NAME type veth peer name PEER</c>.</summary>
    /// <param name="end">This end.</param>
    /// <param name="peer">The other end. It cannot be set up in this message; do so afterwards, in its namespace.</param>
    public void CreateVeth(VethEnd end, VethEnd peer) => Execute(RouteRequest.CreateVeth(end, peer));

    /// <summary>Makes a virtual cable with both ends in this namespace.</summary>
    /// <param name="name">Name of this end.</param>
    /// <param name="peerName">Name of the other end.</param>
    public void CreateVeth(string name, string peerName) => CreateVeth(new VethEnd(name), new VethEnd(peerName));

    /// <summary>Makes a bridge: <c>ip link add NAME type bridge</c>. It is down.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">Its settings; null for the kernel's.</param>
    public void CreateBridge(string name, BridgeData? settings = null) => CreateLink(name, settings ?? new BridgeData());

    /// <summary>Makes a link of a kind that rests on no other: dummy, vxlan, bridge...</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">Kind and settings.</param>
    /// <param name="lowerIndex">Index of the link that it rests on (vlan, macvlan, ipvlan); null for none.</param>
    public void CreateLink(string name, LinkData settings, int? lowerIndex = null) =>
        CreateLink(new LinkMessage { Name = name, LinkIndex = lowerIndex, Info = LinkInfo.Of(settings) });

    /// <summary>Makes a dummy link: <c>ip link add NAME type dummy</c>.</summary>
    /// <param name="name">Its name.</param>
    public void CreateDummy(string name) => CreateLink(new LinkMessage { Name = name, Info = new LinkInfo { Kind = "dummy" } });

    /// <summary>Deletes a link; a veth's other end goes with it: <c>ip link del</c>.</summary>
    /// <param name="index">Interface index.</param>
    public void DeleteLink(int index) => Execute(RouteRequest.DeleteLink(new LinkMessage { Index = index }));

    /// <summary>Deletes a link; a veth's other end goes with it: <c>ip link del NAME</c>.</summary>
    /// <param name="name">Interface name.</param>
    public void DeleteLink(string name) => Execute(RouteRequest.DeleteLink(new LinkMessage { Name = name }));

    /// <summary>Deletes all links of a group in one go, which is much faster than one by one: <c>ip link del group NUMBER</c>.</summary>
    /// <param name="group">The group's number; 0 is everybody's.</param>
    public void DeleteLinkGroup(uint group) => Execute(RouteRequest.DeleteLink(new LinkMessage { Group = group }));

    /// <summary><c>ip link set up</c>.</summary>
    /// <param name="index">Interface index.</param>
    public void SetUp(int index) => Execute(RouteRequest.SetUp(index));

    /// <summary><c>ip link set down</c>.</summary>
    /// <param name="index">Interface index.</param>
    public void SetDown(int index) => Execute(RouteRequest.SetDown(index));

    /// <summary><c>ip link set name</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="name">The new name.</param>
    public void SetName(int index, string name) => ChangeLink(new LinkMessage { Index = index, Name = name });

    /// <summary><c>ip link set mtu</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="mtu">Largest packet, in bytes.</param>
    public void SetMtu(int index, uint mtu) => ChangeLink(new LinkMessage { Index = index, Mtu = mtu });

    /// <summary><c>ip link set address</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="address">The new MAC address.</param>
    public void SetLinkAddress(int index, LinkLayerAddress address) => ChangeLink(new LinkMessage { Index = index, Address = address });

    /// <summary><c>ip link set master</c>, <c>ip link set nomaster</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="master">Index of the bridge, bond or VRF; null takes the link out.</param>
    public void SetMaster(int index, int? master) => ChangeLink(new LinkMessage { Index = index, Master = master ?? 0 });

    /// <summary><c>ip link set alias</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="alias">The text; empty for none.</param>
    public void SetAlias(int index, string alias) => ChangeLink(new LinkMessage { Index = index, Alias = alias });

    /// <summary><c>ip link set group</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="group">The group's number.</param>
    public void SetGroup(int index, uint group) => ChangeLink(new LinkMessage { Index = index, Group = group });

    /// <summary>Moves a link to another namespace, where it is down and has lost its addresses: <c>ip link set netns</c>.</summary>
    /// <param name="index">Interface index.</param>
    /// <param name="target">The namespace.</param>
    public void SetNamespace(int index, NetworkNamespace target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ChangeLink(new LinkMessage { Index = index, NamespaceDescriptor = target.DescriptorNumber });
    }
}
