using Microsoft.Extensions.Logging;
using NetLab.Netlink.Netfilter;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Hears what the kernel reports and puts on the agenda what it makes out of date. It carries no state from a notification: that always comes from dumps.</summary>
internal sealed class KernelWatch : IDisposable
{
    private readonly Agenda _agenda;
    private readonly NamespaceIds _ids;
    private readonly ILogger _logger;
    private readonly RouteMonitor _route;
    private readonly NftablesMonitor? _nftables;

    /// <summary>Starts to listen.</summary>
    /// <param name="agenda">Where to.</param>
    /// <param name="ids">Which namespace a notification is from.</param>
    /// <param name="logger">Where losses are told.</param>
    /// <param name="receiveBuffer">Bytes of the route socket's buffer; null for the library's default.</param>
    public KernelWatch(Agenda agenda, NamespaceIds ids, ILogger logger, int? receiveBuffer = null)
    {
        (_agenda, _ids, _logger) = (agenda, ids, logger);
        var options = new MonitorOptions();
        _route = RouteMonitor.Start(OnRoute, receiveBuffer is { } bytes ? options with { ReceiveBuffer = bytes } : options);
        try
        {
            _nftables = NftablesMonitor.Start(OnRuleset, options);
        }
        catch (NetlinkException)
        {
            // A kernel without nftables: there are no chains to read either.
        }

        _ = new MountWatch(agenda.MarkScan);
    }

    /// <summary>Fails when listening did; the agent is of no use then.</summary>
    public Task Completion => _nftables is null ? _route.Completion : Task.WhenAny(_route.Completion, _nftables.Completion).Unwrap();

    public void Dispose()
    {
        _route.Dispose();
        _nftables?.Dispose();
    }

    private void OnRoute(RouteEvent happened)
    {
        if (happened is not RouteNotification notification)
        {
            // Nothing that is known can be trusted.
            _logger.LogWarning("Notifications of the kernel were lost; everything is read anew");
            _agenda.MarkScan();
            _agenda.MarkEverywhere(HostParts.AllOfNetlink);
            return;
        }

        if (notification.Message is NsidMessage || notification is { Type: RouteMessageType.DeleteLink, Message: LinkMessage { NewNamespaceId: not null } })
        {
            _agenda.MarkScan();
        }

        var parts = PartsOf(notification.Message);
        if (parts != HostParts.None && _ids.Find(notification.NamespaceId) is { } ns)
        {
            _agenda.Mark(ns, parts, new KernelNote(ns, notification.InterfaceIndex, notification.PortId, DateTimeOffset.UtcNow));
        }
    }

    private void OnRuleset(RulesetChange change)
    {
        if (change.IsOverrun)
        {
            _agenda.MarkEverywhere(HostParts.Firewall);
        }
        else if (_ids.Find(change.NamespaceId) is { } ns)
        {
            _agenda.Mark(ns, HostParts.Firewall);
        }
    }

    private static HostParts PartsOf(NetlinkMessage message) => message switch
    {
        LinkMessage => HostParts.OfLinks,
        AddressMessage => HostParts.Addresses | HostParts.Routes | HostParts.Neighbours,
        RouteMessage => HostParts.Routes,
        NeighbourMessage { Family: RouteFamily.IPv4 or RouteFamily.IPv6 } => HostParts.Neighbours,
        RuleMessage => HostParts.Rules,
        NetconfMessage { InterfaceIndex: NetconfMessage.AllInterfaces } => HostParts.Forwarding,
        _ => HostParts.None,
    };
}
