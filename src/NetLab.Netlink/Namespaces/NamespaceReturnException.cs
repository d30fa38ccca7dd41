namespace NetLab.Netlink.Namespaces;

/// <summary>A thread could not come back from a namespace. The work there was done (or failed, see the inner exception), and the thread has ended.</summary>
public sealed class NamespaceReturnException : NamespaceException
{
    /// <summary>Creates the error.</summary>
    /// <param name="what">What could not be done.</param>
    /// <param name="errno">The kernel's error number.</param>
    /// <param name="inner">What went wrong in the namespace, if something did.</param>
    public NamespaceReturnException(string what, int errno, Exception? inner) : base(what, errno, inner)
    {
    }
}
