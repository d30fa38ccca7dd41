using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNfnetlink;
using static NetLab.Netlink.Interop.LinuxNfTables;

namespace NetLab.Netlink.Netfilter;

/// <summary>
/// Tells when packet filter rules change, by <c>nft</c> or by <c>iptables</c> (iptables-nft), of one namespace or of all that it knows:
/// <c>nft monitor</c>, once a transaction. It does not tell what changed.
/// </summary>
public sealed class NftablesMonitor : IDisposable
{
    private readonly Action<RulesetChange> _deliver;
    private readonly MulticastListener _listener;

    private NftablesMonitor(Action<RulesetChange> deliver, MonitorOptions options)
    {
        _deliver = deliver;
        _listener = MulticastListener.Start(
            NetlinkProtocol.Netfilter, options, [NFNLGRP_NFTABLES], "nftables monitor", OnDatagram, _ => deliver(new RulesetChange(null, null)));
    }

    /// <summary>Ends when the monitor was disposed of; fails when its socket or the consumer did.</summary>
    public Task Completion => _listener.Completion;

    /// <summary>Starts a monitor. Every change after this call is delivered, in order.</summary>
    /// <param name="deliver">Called on the monitor's own thread; it must be quick.</param>
    /// <param name="options">Where to listen.</param>
    /// <exception cref="NetlinkException">The kernel refused, or has no nftables.</exception>
    public static NftablesMonitor Start(Action<RulesetChange> deliver, MonitorOptions? options = null) => new(deliver, options ?? new MonitorOptions());

    /// <summary>Stops and waits until the last change was delivered.</summary>
    public void Dispose() => _listener.Dispose();

    private void OnDatagram(ReadOnlySpan<byte> bytes, int? namespaceId)
    {
        try
        {
            var messages = new MessageReader(bytes);
            while (messages.MoveNext())
            {
                if (messages.Header.Type == ((NFNL_SUBSYS_NFTABLES << 8) | NFT_MSG_NEWGEN))
                    _deliver(new RulesetChange(namespaceId, GenerationMessage.Decode(messages.Payload)));
            }
        }
        catch (NetlinkDecodeException)
        {
            // What could not be read may have been a change.
            _deliver(new RulesetChange(namespaceId, null));
        }
    }
}
