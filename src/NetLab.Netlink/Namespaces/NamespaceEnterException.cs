namespace NetLab.Netlink.Namespaces;

/// <summary>A namespace could not be entered. Nothing was done in it.</summary>
public sealed class NamespaceEnterException : NamespaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="what">What could not be done.</param>
    /// <param name="errno">The kernel's error number.</param>
    public NamespaceEnterException(string what, int errno) : base(what, errno)
    {
    }
}
