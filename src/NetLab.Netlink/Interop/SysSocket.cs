using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetLab.Netlink.Interop;

/// <summary>
/// sys/socket.h and sys/uio.h: <see href="https://man7.org/linux/man-pages/man2/socket.2.html"/>, recvmsg(2), cmsg(3). Send and receive stay
/// visible to the garbage collector (no SuppressGCTransition): the kernel's RTNL lock may hold them for hundreds of milliseconds.
/// </summary>
internal static partial class SysSocket
{
    public const int AF_NETLINK = 16;
    public const int SOCK_RAW = 3;
    public const int SOCK_CLOEXEC = 0x80000;
    public const int SOL_SOCKET = 1;
    public const int SO_RCVBUF = 8;
    public const int SO_RCVTIMEO = 20;
    public const int SO_SNDBUFFORCE = 32;
    public const int SO_RCVBUFFORCE = 33;
    public const int MSG_TRUNC = 0x20;
    public const int MSG_DONTWAIT = 0x40;

    public struct sockaddr_nl
    {
        public ushort nl_family;
        public ushort nl_pad;
        public uint nl_pid;
        public uint nl_groups;
    }

    public unsafe struct iovec
    {
        public void* iov_base;
        public nuint iov_len;
    }

    public unsafe struct msghdr
    {
        public void* msg_name;
        public uint msg_namelen;
        public iovec* msg_iov;
        public nuint msg_iovlen;
        public void* msg_control;
        public nuint msg_controllen;
        public int msg_flags;
    }

    public struct cmsghdr
    {
        public nuint cmsg_len;
        public int cmsg_level;
        public int cmsg_type;
    }

    public struct timeval
    {
        public nint tv_sec;
        public nint tv_usec;
    }

    [LibraryImport("libc", SetLastError = true)]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static partial SafeDescriptor socket(int domain, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int bind(SafeDescriptor sockfd, sockaddr_nl* addr, uint addrlen);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int getsockname(SafeDescriptor sockfd, sockaddr_nl* addr, uint* addrlen);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial int setsockopt(SafeDescriptor sockfd, int level, int optname, void* optval, uint optlen);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint send(SafeDescriptor sockfd, byte* buf, nuint len, int flags);

    [LibraryImport("libc", SetLastError = true)]
    public static unsafe partial nint recvmsg(SafeDescriptor sockfd, msghdr* msg, int flags);
}
