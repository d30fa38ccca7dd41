namespace NetLab.Netlink.Namespaces;

/// <summary>Something about a network namespace failed.</summary>
public class NamespaceException : IOException
{
    /// <summary>Creates the error.</summary>
    /// <param name="what">What could not be done.</param>
    /// <param name="errno">The kernel's error number, errno(3).</param>
    /// <param name="inner">What went wrong before.</param>
    public NamespaceException(string what, int errno, Exception? inner = null)
        : base($"{what}: {Interop.Errno.Text(errno)} [{Interop.Errno.Name(errno)}].{Advice(errno)}", inner) => Errno = errno;

    /// <summary>The kernel's error number, errno(3).</summary>
    public int Errno { get; }

    /// <summary>Its name: "EPERM".</summary>
    public string ErrnoName => Interop.Errno.Name(Errno);

    private static string Advice(int errno) => errno switch
    {
        Interop.Errno.EPERM => " It takes CAP_SYS_ADMIN in the user namespace that owns the network namespace.",
        Interop.Errno.EACCES => " It takes CAP_SYS_ADMIN in the user namespace that owns the network namespace, or a capability over the process.",
        _ => "",
    };
}
