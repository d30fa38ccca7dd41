using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>sys/stat.h: <see href="https://man7.org/linux/man-pages/man2/statx.2.html"/>; statx because its layout is the same everywhere.</summary>
internal static partial class SysStat
{
    public const int AT_EMPTY_PATH = 0x1000;
    public const uint STATX_INO = 0x100;

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct statx_buf
    {
        [FieldOffset(32)] public ulong stx_ino;
        [FieldOffset(136)] public uint stx_dev_major;
        [FieldOffset(140)] public uint stx_dev_minor;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int statx(SafeDescriptor dirfd, string pathname, int flags, uint mask, out statx_buf statxbuf);
}
