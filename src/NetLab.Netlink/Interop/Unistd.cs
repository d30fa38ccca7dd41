using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>unistd.h: <see href="https://man7.org/linux/man-pages/man0/unistd.h.0p.html"/>.</summary>
internal static partial class Unistd
{
    [LibraryImport("libc")]
    public static partial int close(int fd);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int unlink(string pathname);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint read(SafeDescriptor fd, void* buf, nuint count);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint write(SafeDescriptor fd, void* buf, nuint count);
}
