namespace NetLab.Topology;

/// <summary>
/// What an element of the drawing is called, by the page's graph and by what keeps positions: "host"; "ns:red"; "ns#4026532581" for a namespace without a name;
/// "if:ns:red/veth-red" for an interface, bridges too; "veth:if:host/veth-red-br" for a cable, by the end whose key sorts first.
/// </summary>
/// <remarks>
/// Keys are made of names, not of inode numbers and indexes: those are new after a reset, an undone deletion or a restart of the machine, and what comes back under its old name
/// should come back to its old place. A renamed element so gets another key: <see cref="Renames"/> says which, for positions and selection to be carried over.
/// Neither name can contain a slash, so no two elements share a key.
/// </remarks>
public static class ElementKey
{
    /// <summary>The key of a namespace.</summary>
    public static string Of(NetworkNamespace ns) => ns.IsRoot ? "host" : ns.Names.Count > 0 ? $"ns:{ns.Names[0]}" : $"ns#{ns.Id}";

    /// <summary>The key of an interface.</summary>
    public static string Of(NetworkNamespace ns, Interface link) => Of(ns, link.Name);

    /// <summary>The key of the cable that the interface is an end of; null where it is none or the other end is out of sight.</summary>
    public static string? OfCable(Snapshot snapshot, NetworkNamespace ns, Interface link)
    {
        if (link.Kind != "veth" || link.Peer is not { } peer || snapshot.Find(peer.Namespace) is not { } other || other.Find(peer.Index) is not { } end)
        {
            return null;
        }

        var (a, b) = (Of(ns, link), Of(other, end));
        return $"veth:{(string.CompareOrdinal(a, b) < 0 ? a : b)}";
    }

    /// <summary>What a key stands for; null where it is not there. Of a cable it is the end that it is called by.</summary>
    public static Element? Find(Snapshot snapshot, string key)
    {
        var text = key.StartsWith("veth:", StringComparison.Ordinal) ? key["veth:".Length..] : key;
        if (!text.StartsWith("if:", StringComparison.Ordinal))
        {
            return snapshot.Namespaces.FirstOrDefault(ns => Of(ns) == text) is { } found ? new Element(found, null) : null;
        }

        var slash = text.IndexOf('/');
        if (slash < 0 || snapshot.Namespaces.FirstOrDefault(ns => Of(ns) == text["if:".Length..slash]) is not { } place)
        {
            return null;
        }

        return place.Find(text[(slash + 1)..]) is { } link ? new Element(place, link) : null;
    }

    /// <summary>Old key to new key of the namespaces and interfaces that are still the same (inode number, index) and have another name.</summary>
    public static IReadOnlyDictionary<string, string> Renames(Snapshot before, Snapshot after)
    {
        var renames = new Dictionary<string, string>();
        foreach (var now in after.Namespaces)
        {
            if (before.Find(now.Id) is not { } then)
            {
                continue;
            }

            Note(Of(then), Of(now));
            foreach (var link in now.Interfaces)
            {
                if (then.Find(link.Index) is { } earlier && earlier.Kind == link.Kind)
                {
                    Note(Of(then, earlier), Of(now, link));
                }
            }
        }

        return renames;

        void Note(string old, string name)
        {
            if (old != name)
            {
                renames[old] = name;
            }
        }
    }

    private static string Of(NetworkNamespace ns, string link) => $"if:{Of(ns)}/{link}";
}
