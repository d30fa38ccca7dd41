using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>sys/eventfd.h: <see href="https://man7.org/linux/man-pages/man2/eventfd.2.html"/>.</summary>
internal static partial class SysEventfd
{
    public const int EFD_CLOEXEC = 0x80000;

    [LibraryImport("libc", SetLastError = true)]
    public static partial SafeDescriptor eventfd(uint initval, int flags);
}
