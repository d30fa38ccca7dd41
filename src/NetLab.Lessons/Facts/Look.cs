using System.Net;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>What several facts look at first, and how they name what they see.</summary>
internal static class Look
{
    /// <summary>A namespace's title for sentences: "host" for the host's own.</summary>
    public static string Title(string scope) => scope switch { "" => "host", "*" => "", _ => scope };

    public static Finding NoNamespace(Snapshot snapshot, string name) => snapshot.Namespaces.Any(ns => ns.Names.Count > 0)
        ? Finding.NotYet("no-namespace", name, List(snapshot.Namespaces.SelectMany(ns => ns.Names)))
        : Finding.NotYet("no-namespaces", name);

    /// <summary>The namespace or, where it is not there, the finding that says so.</summary>
    public static NetworkNamespace? Namespace(Snapshot snapshot, string name, out Finding missing)
    {
        missing = NoNamespace(snapshot, name);
        return snapshot.Find(name);
    }

    /// <summary>The interface in its namespace ("*" for any) or, where it is not there, the finding that says where it is instead.</summary>
    public static (NetworkNamespace Namespace, Interface Link)? Interface(Snapshot snapshot, string scope, string name, out Finding missing)
    {
        var anywhere = snapshot.Namespaces.SelectMany(ns => ns.Interfaces.Where(link => link.Name == name).Select(link => (ns, link))).ToList();
        var wanted = scope == "*" ? anywhere : anywhere.Where(place => place.ns == snapshot.Find(scope)).ToList();
        missing = scope != "*" && snapshot.Find(scope) is null ? NoNamespace(snapshot, scope)
            : anywhere.Count > 0 ? Finding.Failed("interface-elsewhere", name, anywhere[0].ns.Title, Title(scope))
            : scope == "*" ? Finding.NotYet("no-interface-anywhere", name)
            : Finding.NotYet("no-interface", name, Title(scope), List(snapshot.Find(scope)!.Interfaces.Select(link => link.Name)));
        return wanted.Count > 0 ? wanted[0] : null;
    }

    public static string List(IEnumerable<string> names)
    {
        var text = string.Join(", ", names.Take(8));
        return text.Length == 0 ? "-" : text;
    }

    /// <summary>Whether two texts mean the same address or prefix, however they are written.</summary>
    public static bool Same(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        return Addressing.TryParsePrefix(one, lengthRequired: false, out var a, out var aLength)
            && Addressing.TryParsePrefix(other, lengthRequired: false, out var b, out var bLength)
            && a.Equals(b) && aLength == bLength;
    }

    public static bool IsIpv6(string address) => IPAddress.TryParse(address.Split('/')[0], out var parsed) && parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;
}
