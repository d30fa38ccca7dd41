using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>sys/mount.h: <see href="https://man7.org/linux/man-pages/man2/mount.2.html"/>, umount2(2).</summary>
internal static partial class SysMount
{
    public const nuint MS_BIND = 0x1000;
    public const nuint MS_REC = 0x4000;
    public const nuint MS_SHARED = 0x100000;
    public const int MNT_DETACH = 2;

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static partial int mount(string source, string target, string filesystemtype, nuint mountflags, nint data);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int umount2(string target, int flags);
}
