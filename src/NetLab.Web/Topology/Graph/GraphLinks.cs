using NetLab.Topology;

namespace NetLab.Web.Topology;

/// <summary>The lines between ports: veth pairs, an interface and its lower device, and vxlan tunnels whose two ends are both here.</summary>
public sealed class GraphLinks
{
    private readonly Dictionary<string, GraphElement> _lines = [];
    private readonly Dictionary<string, ulong> _other = [];

    public IReadOnlyCollection<GraphElement> Lines => _lines.Values;

    public static GraphLinks Of(Snapshot snapshot)
    {
        var links = new GraphLinks();
        foreach (var ns in snapshot.Namespaces)
        {
            foreach (var link in ns.Interfaces.Where(GraphModel.IsShown))
            {
                if (link.Peer is { } peer && snapshot.Find(peer.Namespace) is { } there && there.Find(peer.Index) is { } far)
                {
                    links.Add(link.Kind == "veth" ? "veth" : "parent", ns, link, there, far);
                }

                if (link.Parent is { } parent && ns.Find(parent) is { } lower)
                {
                    links.Add("parent", ns, link, ns, lower);
                }
            }
        }

        links.AddTunnels(snapshot);
        return links;
    }

    /// <summary>Where the other end is, null where there is none in sight.</summary>
    public ulong? OtherNamespace(NetworkNamespace ns, Interface link) =>
        _other.TryGetValue(ElementId.Of(ns, link), out var id) ? id : null;

    private void AddTunnels(Snapshot snapshot)
    {
        var owners = new Dictionary<string, NetworkNamespace>();
        foreach (var ns in snapshot.Namespaces)
        {
            foreach (var address in ns.Interfaces.SelectMany(link => link.Addresses).Where(address => !PortLabel.IsKernelMade(address)))
            {
                owners.TryAdd(address.Value, ns);
            }
        }

        foreach (var ns in snapshot.Namespaces)
        {
            foreach (var link in ns.Interfaces.Where(link => link.Kind == "vxlan"))
            {
                if (Detail(link, "remote") is { } remote && owners.TryGetValue(remote, out var there)
                    && there.Interfaces.FirstOrDefault(far => far.Kind == "vxlan" && Detail(far, "id") == Detail(link, "id") && (there != ns || far != link)) is { } end)
                {
                    Add("tunnel", ns, link, there, end);
                }
            }
        }
    }

    private void Add(string sort, NetworkNamespace a, Interface linkA, NetworkNamespace b, Interface linkB)
    {
        var (idA, idB) = (ElementId.Of(a, linkA), ElementId.Of(b, linkB));
        var up = linkA.Up && linkB.Up && linkA.Carrier && linkB.Carrier;
        var id = ElementId.OfLine(sort, idA, idB);
        var (source, target) = string.CompareOrdinal(idA, idB) < 0 ? (idA, idB) : (idB, idA);
        _lines[id] = new(id, GraphElement.Link) { Source = source, Target = target, Classes = $"{sort} {(up ? "up" : "down")}" };
        _other[idA] = b.Id;
        // A lower device carries many; only a pair's ends belong to each other.
        if (sort == "veth")
        {
            _other[idB] = a.Id;
        }
    }

    private static string? Detail(Interface link, string name) => link.Details.FirstOrDefault(detail => detail.Name == name)?.Value;
}
