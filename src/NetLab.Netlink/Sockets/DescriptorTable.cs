using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// The process's table of open files. In a process with threads every growth (64, 256, 512, 1024...) waits 10 to 25 ms for the kernel; a program that
/// will hold hundreds of sockets and namespaces grows it once, at its start.
/// </summary>
public static class DescriptorTable
{
    /// <summary>Makes room for so many descriptors.</summary>
    /// <param name="capacity">How many; it must not exceed the process's limit (ulimit -n).</param>
    /// <exception cref="NetlinkException">The limit is lower (EINVAL).</exception>
    public static void Grow(int capacity)
    {
        using var any = SysEventfd.eventfd(0, SysEventfd.EFD_CLOEXEC);
        if (any.IsInvalid)
            throw NetlinkSocket.Failure("make an eventfd");
        var highest = Fcntl.fcntl(any, Fcntl.F_DUPFD_CLOEXEC, capacity - 1);
        if (highest < 0)
            throw new NetlinkException($"make room for {capacity} descriptors", Marshal.GetLastPInvokeError(), advice: "Raise the process's limit (ulimit -n).");
        _ = Unistd.close(highest);
    }
}
