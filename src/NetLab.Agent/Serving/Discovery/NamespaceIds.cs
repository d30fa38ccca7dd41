using System.Collections.Concurrent;
using NetLab.Netlink.Sockets;
using KernelNamespace = NetLab.Netlink.Namespaces.NetworkNamespace;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>The ids that the root namespace calls the others by (ip netns list-id). Without one, a namespace's notifications do not reach us.</summary>
internal sealed class NamespaceIds(ulong root)
{
    private readonly ConcurrentDictionary<int, ulong> _byId = new();

    /// <summary>The namespace that a notification is from; null for one that is not known yet.</summary>
    public ulong? Find(int? id) => id is not { } number ? root : _byId.TryGetValue(number, out var ns) ? ns : null;

    /// <summary>Gives a namespace an id, or learns the one that it has.</summary>
    public void Assign(RouteSocket rootSocket, KernelNamespace ns)
    {
        if (ns.Inode == root)
        {
            return;
        }

        if (rootSocket.GetNamespaceId(ns) is null)
        {
            try
            {
                rootSocket.SetNamespaceId(ns);
            }
            catch (NetlinkException taken) when (taken.ErrnoName == "EEXIST")
            {
                // The kernel gave it one meanwhile: a link into it was made.
            }
        }

        if (rootSocket.GetNamespaceId(ns) is { } id)
        {
            _byId[id] = ns.Inode;
        }
    }

    /// <summary>These are all that there are.</summary>
    public void Keep(IReadOnlySet<ulong> alive)
    {
        foreach (var (id, _) in _byId.Where(entry => !alive.Contains(entry.Value)).ToList())
        {
            _byId.TryRemove(id, out _);
        }
    }
}
