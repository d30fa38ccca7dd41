using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>errno.h: <see href="https://man7.org/linux/man-pages/man3/errno.3.html"/>, asm-generic/errno.h.</summary>
internal static class Errno
{
    public const int EPERM = 1;
    public const int ENOENT = 2;
    public const int ESRCH = 3;
    public const int EINTR = 4;
    public const int EAGAIN = 11;
    public const int EACCES = 13;
    public const int EBUSY = 16;
    public const int EEXIST = 17;
    public const int ENODEV = 19;
    public const int EINVAL = 22;
    public const int EMFILE = 24;
    public const int ERANGE = 34;
    public const int ELOOP = 40;
    public const int EOPNOTSUPP = 95;
    public const int EADDRINUSE = 98;
    public const int EADDRNOTAVAIL = 99;
    public const int ENETDOWN = 100;
    public const int ENETUNREACH = 101;
    public const int ENOBUFS = 105;
    public const int ENOTCONN = 107;
    public const int ETIMEDOUT = 110;
    public const int EHOSTUNREACH = 113;

    private static readonly Dictionary<int, string> Names = new()
    {
        [EPERM] = nameof(EPERM),
        [ENOENT] = nameof(ENOENT),
        [ESRCH] = nameof(ESRCH),
        [EINTR] = nameof(EINTR),
        [5] = "EIO",
        [6] = "ENXIO",
        [7] = "E2BIG",
        [9] = "EBADF",
        [EAGAIN] = nameof(EAGAIN),
        [12] = "ENOMEM",
        [EACCES] = nameof(EACCES),
        [14] = "EFAULT",
        [EBUSY] = nameof(EBUSY),
        [EEXIST] = nameof(EEXIST),
        [18] = "EXDEV",
        [ENODEV] = nameof(ENODEV),
        [20] = "ENOTDIR",
        [21] = "EISDIR",
        [EINVAL] = nameof(EINVAL),
        [23] = "ENFILE",
        [EMFILE] = nameof(EMFILE),
        [25] = "ENOTTY",
        [27] = "EFBIG",
        [28] = "ENOSPC",
        [30] = "EROFS",
        [33] = "EDOM",
        [ERANGE] = nameof(ERANGE),
        [36] = "ENAMETOOLONG",
        [38] = "ENOSYS",
        [39] = "ENOTEMPTY",
        [ELOOP] = nameof(ELOOP),
        [61] = "ENODATA",
        [71] = "EPROTO",
        [74] = "EBADMSG",
        [75] = "EOVERFLOW",
        [76] = "ENOTUNIQ",
        [90] = "EMSGSIZE",
        [92] = "ENOPROTOOPT",
        [93] = "EPROTONOSUPPORT",
        [EOPNOTSUPP] = nameof(EOPNOTSUPP),
        [96] = "EPFNOSUPPORT",
        [97] = "EAFNOSUPPORT",
        [EADDRINUSE] = nameof(EADDRINUSE),
        [EADDRNOTAVAIL] = nameof(EADDRNOTAVAIL),
        [ENETDOWN] = nameof(ENETDOWN),
        [ENETUNREACH] = nameof(ENETUNREACH),
        [ENOBUFS] = nameof(ENOBUFS),
        [106] = "EISCONN",
        [ENOTCONN] = nameof(ENOTCONN),
        [ETIMEDOUT] = nameof(ETIMEDOUT),
        [111] = "ECONNREFUSED",
        [EHOSTUNREACH] = nameof(EHOSTUNREACH),
        [114] = "EALREADY",
    };

    public static string Name(int errno) => Names.TryGetValue(errno, out var name) ? name : $"errno {errno}";

    /// <summary>strerror(3).</summary>
    public static string Text(int errno) => Marshal.GetPInvokeErrorMessage(errno);
}
