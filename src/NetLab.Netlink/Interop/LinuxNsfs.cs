using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>linux/nsfs.h: <see href="https://man7.org/linux/man-pages/man2/ioctl_ns.2.html"/>.</summary>
internal static partial class LinuxNsfs
{
    public const nuint NS_GET_NSTYPE = 0xb703;

    [LibraryImport("libc", SetLastError = true)]
    public static partial int ioctl(SafeDescriptor fd, nuint request);
}
