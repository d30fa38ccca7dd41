using Microsoft.Extensions.Logging;
using NetLab.Agent.Serving.Discovery.Reading;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;
using NetLab.Topology;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;
using NetworkNamespace = NetLab.Topology.NetworkNamespace;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>
/// Reads the host: finds its namespaces, dumps what is out of date, and makes the model of it. Sockets are opened for each reading and closed after it:
/// one that stays open would keep a namespace alive that lost its name.
/// </summary>
internal sealed class HostReader : IDisposable
{
    private readonly Agenda _agenda;
    private readonly ILogger _logger;
    private readonly RouteSocket _root = RouteSocket.Open();
    private readonly PeerFinder _peers = new();
    private readonly Dictionary<ulong, NamespaceReading> _readings = [];
    private Dictionary<ulong, (FoundNamespace Found, NamespaceReading Reading, NetworkNamespace Model)> _models = [];
    private IReadOnlyList<FoundNamespace> _found = [];

    public HostReader(Agenda agenda, ILogger logger)
    {
        (_agenda, _logger) = (agenda, logger);
        using var own = KernelNamespace.OpenCurrent();
        Ids = new NamespaceIds(own.Inode);
    }

    /// <summary>Which namespace a notification is from.</summary>
    public NamespaceIds Ids { get; }

    /// <summary>The namespaces of the last reading.</summary>
    public IReadOnlyList<FoundNamespace> Found => _found;

    /// <summary>Reads what is out of date. What cannot be read consistently goes back on the agenda. Null where nothing was.</summary>
    public async Task<EquatableList<NetworkNamespace>?> ReadAsync(Pending pending)
    {
        var known = _readings.Keys.ToHashSet();
        var changed = pending.Scan && Scan();
        foreach (var ns in _found)
        {
            var isNew = !known.Contains(ns.Id);
            var parts = pending.Of(ns.Id) | (isNew ? HostParts.AllOfNetlink : HostParts.None);
            if (parts != HostParts.None)
            {
                await ReadAsync(ns, parts, isNew);
                changed = true;
            }
        }

        if (!changed)
        {
            return null;
        }

        var peers = _peers.Find(_readings, AskId);
        if (PeerFinder.Unanswered(_readings, peers) is { Count: > 0 } stale)
        {
            foreach (var ns in _found.Where(ns => stale.Contains(ns.Id)))
            {
                await ReadAsync(ns, HostParts.Links, isNew: false);
            }

            peers = _peers.Find(_readings, AskId);
        }

        _models = _found.Where(ns => _readings.ContainsKey(ns.Id)).ToDictionary(ns => ns.Id, ns => (ns, _readings[ns.Id], ModelOf(ns, peers)));
        return _models.Values.Select(known => known.Model).Order(NamespaceOrder.Instance).ToEquatableList();
    }

    /// <summary>The model of the last reading where nothing that it is made of is another: then the same object, which is compared and sent at no cost.</summary>
    private NetworkNamespace ModelOf(FoundNamespace ns, Dictionary<(ulong Namespace, int Index), Peer> peers) =>
        _models.TryGetValue(ns.Id, out var known) && known.Found == ns && ReferenceEquals(known.Reading, _readings[ns.Id])
            && known.Model.Interfaces.All(link => link.Peer == peers.GetValueOrDefault((ns.Id, link.Index)))
            ? known.Model
            : NamespaceModel.Of(ns, _readings[ns.Id], index => peers.GetValueOrDefault((ns.Id, index)));

    public void Dispose() => _root.Dispose();

    /// <summary>Looks for namespaces; whether there are others than before.</summary>
    private bool Scan()
    {
        var before = _found;
        _found = NamespaceScan.Run();
        var alive = _found.Select(ns => ns.Id).ToHashSet();
        Ids.Keep(alive);
        foreach (var gone in _readings.Keys.Where(id => !alive.Contains(id)).ToList())
        {
            _readings.Remove(gone);
        }

        return !_found.SequenceEqual(before);
    }

    private async Task ReadAsync(FoundNamespace ns, HostParts parts, bool isNew)
    {
        try
        {
            using (var open = KernelNamespace.Open(ns.Path))
            {
                if (isNew)
                {
                    // First the id and then the dump: what changes in between is reported.
                    Ids.Assign(_root, open);
                    parts |= RulesetGeneration.IsTouched(open) ? HostParts.Firewall : HostParts.None;
                }

                using var socket = RouteSocket.Open(open);
                _readings[ns.Id] = NamespaceReader.Read(socket, parts, _readings.GetValueOrDefault(ns.Id) ?? new NamespaceReading());
            }

            if (parts.HasFlag(HostParts.Firewall))
            {
                _readings[ns.Id] = _readings[ns.Id] with { Firewall = await FirewallReader.ReadAsync(ns) };
            }
        }
        catch (NamespaceException)
        {
            // It went away between finding and reading.
            _readings.Remove(ns.Id);
            _agenda.MarkScan();
        }
        catch (Exception refused) when (refused is NetlinkException or ProblemException)
        {
            // Most likely it changes faster than it can be read; the next round is some time from now.
            _logger.LogWarning("Reading {Parts} of namespace {Path} failed and is tried again: {Reason}", parts, ns.Path, refused.Message);
            _agenda.Mark(ns.Id, parts);
        }
    }

    /// <summary>What a namespace calls another one.</summary>
    private int? AskId(ulong inside, ulong other)
    {
        try
        {
            using var place = KernelNamespace.Open(PathOf(inside));
            using var asked = KernelNamespace.Open(PathOf(other));
            using var socket = RouteSocket.Open(place);
            return socket.GetNamespaceId(asked);
        }
        catch (NamespaceException)
        {
            return null;
        }
    }

    private string PathOf(ulong id) => _found.First(ns => ns.Id == id).Path;
}
