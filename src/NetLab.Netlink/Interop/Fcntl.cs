using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>fcntl.h: <see href="https://man7.org/linux/man-pages/man2/open.2.html"/>, fcntl(2).</summary>
internal static partial class Fcntl
{
    public const int O_RDONLY = 0;
    public const int O_CREAT = 0x40;
    public const int O_EXCL = 0x80;
    public const int O_CLOEXEC = 0x80000;
    public const int F_DUPFD_CLOEXEC = 1030;

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static partial SafeDescriptor open(string pathname, int flags, uint mode);

    [LibraryImport("libc", SetLastError = true)]
    public static partial int fcntl(SafeDescriptor fd, int cmd, int arg);
}
