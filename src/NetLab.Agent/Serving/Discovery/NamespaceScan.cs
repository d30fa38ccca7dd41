using System.Globalization;
using NetLab.Netlink.Namespaces;
using NetLab.Topology;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Which namespaces there are: our own, those with a name, and those that only processes hold.</summary>
internal static class NamespaceScan
{
    /// <summary>The main thread's: it never leaves the host's own namespace.</summary>
    private const string Own = "/proc/self/ns/net";

    /// <summary>Processes listed of one namespace.</summary>
    private const int MaxProcesses = 16;

    public static IReadOnlyList<FoundNamespace> Run()
    {
        using var root = KernelNamespace.Open(Own);
        var found = new Dictionary<ulong, FoundNamespace> { [root.Inode] = new(root.Inode, Own, [], IsRoot: true, []) };
        foreach (var named in Named().GroupBy(entry => entry.Id, entry => entry.Name))
        {
            var names = named.Order(StringComparer.Ordinal).ToEquatableList();
            found[named.Key] = named.Key == root.Inode
                ? found[named.Key] with { Names = names }
                : new(named.Key, NamedNamespaces.PathOf(names[0]), names, IsRoot: false, []);
        }

        foreach (var nameless in OfProcesses().Where(entry => !found.ContainsKey(entry.Id)).GroupBy(entry => entry.Id, entry => entry.Process).ToList())
        {
            var processes = nameless.OrderBy(process => process.Pid).Take(MaxProcesses).ToEquatableList();
            found[nameless.Key] = new(nameless.Key, $"/proc/{processes[0].Pid}/ns/net", [], IsRoot: false, processes);
        }

        return [.. found.Values];
    }

    private static IEnumerable<(ulong Id, string Name)> Named()
    {
        foreach (var name in NamedNamespaces.List())
        {
            ulong id;
            try
            {
                using var ns = KernelNamespace.OpenNamed(name);
                id = ns.Inode;
            }
            catch (NamespaceException)
            {
                // A file that nothing is mounted on: a name that is just being made or taken away.
                continue;
            }

            yield return (id, name);
        }
    }

    private static IEnumerable<(ulong Id, NamespaceProcess Process)> OfProcesses()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Read(pid) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static (ulong, NamespaceProcess)? Read(int pid)
    {
        try
        {
            // net:[4026531840]
            var link = new FileInfo($"/proc/{pid}/ns/net").LinkTarget;
            return link is ['n', 'e', 't', ':', '[', .. var inode, ']']
                ? (ulong.Parse(inode, CultureInfo.InvariantCulture), new(pid, File.ReadAllText($"/proc/{pid}/comm").TrimEnd('\n')))
                : null;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or it is not ours to look at.
            return null;
        }
    }
}
