using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;

namespace NetLab.Netlink.Namespaces;

/// <summary>
/// Network namespaces with a name, kept alive by a bind mount on /run/netns/NAME as <see href="https://man7.org/linux/man-pages/man8/ip-netns.8.html"/>
/// does it: both see each other's.
/// </summary>
public static class NamedNamespaces
{
    /// <summary>The folder of the names.</summary>
    public const string Folder = "/run/netns";

    private const string Own = "/proc/thread-self/ns/net";
    private static readonly Lock FolderLock = new();

    /// <summary>The names that there are, in no particular order. Any process may have made them: treat them as hostile text.</summary>
    public static IReadOnlyList<string> List() =>
        Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path))] : [];

    /// <summary>Makes a namespace and gives it a name: <c>ip netns add NAME</c>. Its lo is down, as ip(8) leaves it.</summary>
    /// <param name="name">The name: a file name.</param>
    /// <returns>The namespace, open.</returns>
    /// <exception cref="NamespaceException">The name is taken (EEXIST), or a right is missing.</exception>
    public static NetworkNamespace Create(string name)
    {
        var path = PathOf(name);
        ShareFolder();
        using (var file = Fcntl.open(path, Fcntl.O_RDONLY | Fcntl.O_CREAT | Fcntl.O_EXCL | Fcntl.O_CLOEXEC, 0))
        {
            if (file.IsInvalid)
                throw new NamespaceException($"Cannot create namespace {name}", Marshal.GetLastPInvokeError());
        }

        try
        {
            var errno = 0;
            NamespaceThread.RunCalls(null, [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => errno = UnshareAndBind(path));
            if (errno != 0)
                throw new NamespaceException($"Cannot create namespace {name}", errno);
            return NetworkNamespace.Open(path);
        }
        catch
        {
            _ = SysMount.umount2(path, SysMount.MNT_DETACH);
            _ = Unistd.unlink(path);
            throw;
        }
    }

    /// <summary>Takes a name away: <c>ip netns del NAME</c>. The namespace ends when no process and no descriptor holds it any more.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="NamespaceException">No namespace of that name (ENOENT), or a right is missing.</exception>
    public static void Delete(string name)
    {
        var path = PathOf(name);
        // Until EINVAL: nothing, or nothing more, is mounted there. A file that someone left behind goes like a name.
        while (SysMount.umount2(path, SysMount.MNT_DETACH) == 0)
        {
        }

        if (Marshal.GetLastPInvokeError() is var errno && errno != Errno.EINVAL)
            throw new NamespaceException($"Cannot delete namespace {name}", errno);
        if (Unistd.unlink(path) != 0)
            throw new NamespaceException($"Cannot delete namespace {name}", Marshal.GetLastPInvokeError());
    }

    /// <summary>The path of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">Not a file name.</exception>
    public static string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name is "." or ".." || name.AsSpan().IndexOfAny('/', '\0') >= 0)
            throw new ArgumentException($"'{name}' is not a name for a network namespace: it must be a file name.", nameof(name));
        return $"{Folder}/{name}";
    }

    // Runs away from home: see NamespaceThread.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int UnshareAndBind(string path)
    {
        if (Sched.unshare(Sched.CLONE_NEWNET) != 0)
            return Marshal.GetLastPInvokeError();
        return SysMount.mount(Own, path, "none", SysMount.MS_BIND, 0) != 0 ? Marshal.GetLastPInvokeError() : 0;
    }

    /// <summary>Makes the folder a shared mount, so that names that come and go are seen by, and do not stay busy in, other mount namespaces.</summary>
    private static void ShareFolder()
    {
        lock (FolderLock)
        {
            Directory.CreateDirectory(Folder);
            if (SysMount.mount("", Folder, "none", SysMount.MS_SHARED | SysMount.MS_REC, 0) == 0)
                return;
            // EINVAL: the folder is not a mount point yet.
            if (Marshal.GetLastPInvokeError() is var errno && errno != Errno.EINVAL)
                throw new NamespaceException($"Cannot share {Folder}", errno);
            if (SysMount.mount(Folder, Folder, "none", SysMount.MS_BIND | SysMount.MS_REC, 0) != 0
                || SysMount.mount("", Folder, "none", SysMount.MS_SHARED | SysMount.MS_REC, 0) != 0)
                throw new NamespaceException($"Cannot make {Folder} a shared mount", Marshal.GetLastPInvokeError());
        }
    }
}
