using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>poll.h: <see href="https://man7.org/linux/man-pages/man2/poll.2.html"/>.</summary>
internal static partial class SysPoll
{
    public const short POLLIN = 1;

    public struct pollfd
    {
        public int fd;
        public short events;
        public short revents;
    }

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int poll(pollfd* fds, nuint nfds, int timeout);
}
