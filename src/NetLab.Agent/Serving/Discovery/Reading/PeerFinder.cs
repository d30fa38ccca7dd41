using NetLab.Netlink.Route;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery.Reading;

/// <summary>
/// Finds the other ends of links across namespaces, once all are read. A link tells the other end's index, and an id of its namespace that only means something
/// in its own namespace; the namespaces themselves say which id stands for which.
/// </summary>
internal sealed class PeerFinder
{
    /// <summary>The namespace that an id stands for in a namespace, as found before.</summary>
    private readonly Dictionary<(ulong In, int Id), ulong> _known = [];

    /// <summary>
    /// Namespaces with a cable's end whose other end does not know of it. The kernel notifies nobody when the other end moves on to a third namespace, so what
    /// was read of this one is out of date.
    /// </summary>
    public static HashSet<ulong> Unanswered(IReadOnlyDictionary<ulong, NamespaceReading> readings, IReadOnlyDictionary<(ulong Namespace, int Index), Peer> peers)
    {
        var namespaces = new HashSet<ulong>();
        foreach (var (ns, reading) in readings)
        {
            if (reading.Links.Any(link => LinkReading.IsCable(link) && !IsAnswered((ns, link.Index))))
            {
                namespaces.Add(ns);
            }
        }

        return namespaces;

        bool IsAnswered((ulong Namespace, int Index) end) =>
            peers.TryGetValue(end, out var peer) && peers.TryGetValue((peer.Namespace, peer.Index), out var back) && (back.Namespace, back.Index) == end;
    }

    /// <summary>All peers by namespace and index.</summary>
    /// <param name="readings">All namespaces.</param>
    /// <param name="idOf">Asks the kernel: what a namespace calls another, null where it has no id for it.</param>
    public Dictionary<(ulong Namespace, int Index), Peer> Find(IReadOnlyDictionary<ulong, NamespaceReading> readings, Func<ulong, ulong, int?> idOf)
    {
        foreach (var gone in _known.Where(entry => !readings.ContainsKey(entry.Key.In) || !readings.ContainsKey(entry.Value)).Select(entry => entry.Key).ToList())
        {
            _known.Remove(gone);
        }

        var links = new Dictionary<(ulong Namespace, int Index), LinkMessage>();
        var byIndex = new Dictionary<int, List<ulong>>();
        foreach (var (ns, reading) in readings)
        {
            foreach (var link in reading.Links)
            {
                links[(ns, link.Index)] = link;
                (byIndex.TryGetValue(link.Index, out var holders) ? holders : byIndex[link.Index] = []).Add(ns);
            }
        }

        var peers = new Dictionary<(ulong, int), Peer>();
        foreach (var ((ns, index), link) in links.Where(entry => LinkReading.HasPeer(entry.Value)))
        {
            // The kernel leaves the index out where it is the link's own: both ends have the same one in their namespaces.
            var other = link.LinkIndex ?? index;
            var place = link.LinkNamespaceId is >= 0 and var id ? Locate(ns, id, other) : ns;
            if (place is { } found && links.TryGetValue((found, other), out var peer) && (found, other) != (ns, index))
            {
                peers[(ns, index)] = new Peer(found, other, peer.Name ?? "");
            }
        }

        return peers;

        ulong? Locate(ulong ns, int id, int index)
        {
            if (_known.TryGetValue((ns, id), out var known) && links.ContainsKey((known, index)))
            {
                return known;
            }

            foreach (var candidate in byIndex.GetValueOrDefault(index) ?? [])
            {
                if (candidate != ns && idOf(ns, candidate) == id)
                {
                    return _known[(ns, id)] = candidate;
                }
            }

            return null;
        }
    }
}
