using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;

namespace NetLab.Netlink.Namespaces;

/// <summary>
/// An open network namespace: <see href="https://man7.org/linux/man-pages/man7/network_namespaces.7.html"/>. While it is open it exists, also without a
/// name and without processes.
/// </summary>
public sealed class NetworkNamespace : IDisposable
{
    private NetworkNamespace(SafeDescriptor descriptor, string path, ulong inode)
    {
        Descriptor = descriptor;
        Path = path;
        Inode = inode;
    }

    /// <summary>The path it was opened by.</summary>
    public string Path { get; }

    /// <summary>Inode number: the same namespace has the same number, whatever it was opened by. <c>ls -i /run/netns</c> shows it.</summary>
    public ulong Inode { get; }

    /// <summary>The descriptor, for requests that name a namespace by one.</summary>
    public SafeHandle Handle => Descriptor;

    internal SafeDescriptor Descriptor { get; }

    /// <summary>Its number as a value for IFLA_NET_NS_FD; valid as long as this object is open.</summary>
    internal int DescriptorNumber
    {
        get
        {
            ObjectDisposedException.ThrowIf(Descriptor.IsClosed, this);
            return (int)Descriptor.DangerousGetHandle();
        }
    }

    /// <summary>Opens the calling thread's own.</summary>
    public static NetworkNamespace OpenCurrent() => Open("/proc/thread-self/ns/net");

    /// <summary>Opens that of a process.</summary>
    /// <param name="processId">The process.</param>
    /// <exception cref="NamespaceException">No such process, or no right to see its namespaces.</exception>
    public static NetworkNamespace OpenProcess(int processId) => Open($"/proc/{processId}/ns/net");

    /// <summary>Opens one by its name, as <c>ip netns</c> knows it.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="NamespaceException">No namespace of that name.</exception>
    public static NetworkNamespace OpenNamed(string name) => Open(NamedNamespaces.PathOf(name));

    /// <summary>Opens one by a path: a file of nsfs, such as /proc/PID/ns/net, or what it was bind-mounted on.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="NamespaceException">It cannot be opened, or it is not a network namespace.</exception>
    public static NetworkNamespace Open(string path)
    {
        var descriptor = Fcntl.open(path, Fcntl.O_RDONLY | Fcntl.O_CLOEXEC, 0);
        try
        {
            if (descriptor.IsInvalid)
                throw new NamespaceException($"Cannot open network namespace {path}", Marshal.GetLastPInvokeError());
            if (LinuxNsfs.ioctl(descriptor, LinuxNsfs.NS_GET_NSTYPE) != Sched.CLONE_NEWNET)
                throw new NamespaceException($"{path} is not a network namespace", Errno.EINVAL);
            if (SysStat.statx(descriptor, "", SysStat.AT_EMPTY_PATH, SysStat.STATX_INO, out var status) != 0)
                throw new NamespaceException($"Cannot read the inode number of {path}", Marshal.GetLastPInvokeError());
            return new NetworkNamespace(descriptor, path, status.stx_ino);
        }
        catch
        {
            descriptor.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs work on a thread of its own inside the namespace and waits for it. The work must not start threads, tasks or processes and must not wait for
    /// others' work: a thread that is born there stays there.
    /// </summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="work">The work; what it throws comes out of this method.</param>
    /// <exception cref="NamespaceEnterException">The namespace cannot be entered; the work did not run.</exception>
    /// <exception cref="NamespaceReturnException">The work ran, and its thread could not come back and has ended.</exception>
    public T Run<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        T result = default!;
        NamespaceThread.Run(Descriptor, () => result = work());
        return result;
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public void Run(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        NamespaceThread.Run(Descriptor, work);
    }

    /// <inheritdoc/>
    public void Dispose() => Descriptor.Dispose();

    /// <summary>Path and inode number.</summary>
    public override string ToString() => $"{Path} (net:[{Inode}])";
}
