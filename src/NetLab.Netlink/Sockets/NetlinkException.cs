namespace NetLab.Netlink.Sockets;

/// <summary>The kernel refused something. The message says what was asked, what the kernel answered and what may be done.</summary>
public class NetlinkException : IOException
{
    /// <summary>Creates the error for one operation.</summary>
    /// <param name="operation">What was asked, such as "create veth link veth-red".</param>
    /// <param name="errno">The error number.</param>
    /// <param name="kernelMessage">The kernel's own text (NLMSGERR_ATTR_MSG), where it gave one.</param>
    /// <param name="attributeOffset">Where in the request the attribute stands that the kernel did not like, in bytes from the start of its header.</param>
    /// <param name="advice">What to do about it, where that is known.</param>
    public NetlinkException(string operation, int errno, string? kernelMessage = null, int? attributeOffset = null, string? advice = null)
        : base(Text(operation, errno, kernelMessage, advice))
    {
        Operation = operation;
        Errno = errno;
        KernelMessage = kernelMessage;
        AttributeOffset = attributeOffset;
        Advice = advice;
    }

    /// <summary>What was asked.</summary>
    public string Operation { get; }

    /// <summary>The error number, errno(3).</summary>
    public int Errno { get; }

    /// <summary>Its name: "EEXIST".</summary>
    public string ErrnoName => Interop.Errno.Name(Errno);

    /// <summary>The kernel's own text, or null when it gave the number only.</summary>
    public string? KernelMessage { get; }

    /// <summary>Where in the request the attribute stands that the kernel did not like, in bytes from the start of its header; null when it did not say.</summary>
    public int? AttributeOffset { get; }

    /// <summary>What to do about it; null when that is not known.</summary>
    public string? Advice { get; }

    private static string Text(string operation, int errno, string? kernelMessage, string? advice)
    {
        var reason = kernelMessage is null ? Interop.Errno.Text(errno) : $"{kernelMessage.TrimEnd('.')} ({Interop.Errno.Text(errno)})";
        return $"Cannot {operation}: {reason} [{Interop.Errno.Name(errno)}].{(advice is null ? "" : $" {advice}")}";
    }
}
