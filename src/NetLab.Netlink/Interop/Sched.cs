using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>
/// sched.h: <see href="https://man7.org/linux/man-pages/man2/setns.2.html"/>, unshare(2). Never tiered up: see <see cref="Namespaces.NamespaceThread"/>.
/// </summary>
internal static partial class Sched
{
    public const int CLONE_NEWNET = 0x40000000;

    [LibraryImport("libc", SetLastError = true)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static partial int setns(SafeDescriptor fd, int nstype);

    [LibraryImport("libc", SetLastError = true)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static partial int unshare(int flags);
}
