using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;
using NetLab.Netlink.Namespaces;
using static NetLab.Netlink.Interop.LinuxNetlink;
using static NetLab.Netlink.Interop.SysSocket;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// A netlink socket: sends and receives datagrams on the calling thread and knows nothing of what is in them. It stays for good in the network namespace
/// it was opened in, wherever the threads that use it are.
/// </summary>
public sealed unsafe class NetlinkSocket : IDisposable
{
    private readonly SafeDescriptor _descriptor;

    private NetlinkSocket(SafeDescriptor descriptor) => _descriptor = descriptor;

    internal SafeDescriptor Descriptor => _descriptor;

    /// <summary>Opens a socket in the calling thread's network namespace.</summary>
    /// <param name="protocol">The part of the kernel to talk to.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public static NetlinkSocket Open(NetlinkProtocol protocol) => Wrap(OpenDescriptor(protocol, out var errno), errno);

    /// <summary>Opens a socket in another network namespace. The calling thread stays where it is.</summary>
    /// <param name="protocol">The part of the kernel to talk to.</param>
    /// <param name="target">The namespace.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    /// <exception cref="NamespaceEnterException">The namespace cannot be entered.</exception>
    public static NetlinkSocket Open(NetlinkProtocol protocol, NetworkNamespace target)
    {
        ArgumentNullException.ThrowIfNull(target);
        SafeDescriptor? descriptor = null;
        var errno = 0;
        NamespaceThread.RunCalls(target.Descriptor, [MethodImpl(MethodImplOptions.AggressiveOptimization)] () => descriptor = OpenDescriptor(protocol, out errno));
        return Wrap(descriptor!, errno);
    }

    /// <summary>Sets a SOL_NETLINK option that is a number.</summary>
    /// <param name="option">NETLINK_* of linux/netlink.h.</param>
    /// <param name="value">Its value.</param>
    internal void SetOption(int option, int value) => SetOption(SOL_NETLINK, option, value);

    /// <summary>Makes the receive buffer larger, beyond the system's limit where the right is there (SO_RCVBUFFORCE), else up to it.</summary>
    /// <param name="bytes">Bytes; the kernel doubles them for its own bookkeeping.</param>
    internal void SetReceiveBuffer(int bytes)
    {
        if (setsockopt(_descriptor, SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof(int)) != 0)
            SetOption(SOL_SOCKET, SO_RCVBUF, bytes);
    }

    /// <summary>Bounds the time that <see cref="Receive"/> waits.</summary>
    internal void SetReceiveTimeout(TimeSpan timeout)
    {
        var value = new timeval { tv_sec = (nint)timeout.TotalSeconds };
        if (setsockopt(_descriptor, SOL_SOCKET, SO_RCVTIMEO, &value, (uint)sizeof(timeval)) != 0)
            throw Failure("set a netlink socket's time limit");
    }

    /// <summary>Gives the socket its address. Without it, or before it, no notification arrives.</summary>
    internal void Bind()
    {
        var address = new sockaddr_nl { nl_family = AF_NETLINK };
        if (bind(_descriptor, &address, (uint)sizeof(sockaddr_nl)) != 0)
            throw Failure("bind a netlink socket");
    }

    /// <summary>The socket's port id: what <c>nlmsg_pid</c> is in notifications of what this socket caused.</summary>
    internal uint ReadPortId()
    {
        sockaddr_nl address;
        var length = (uint)sizeof(sockaddr_nl);
        if (getsockname(_descriptor, &address, &length) != 0)
            throw Failure("read a netlink socket's port id");
        return address.nl_pid;
    }

    /// <summary>Sends one datagram to the kernel, which carries out a request before this returns.</summary>
    /// <param name="datagram">One or more messages.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public void Send(ReadOnlySpan<byte> datagram)
    {
        fixed (byte* bytes = datagram)
        {
            while (send(_descriptor, bytes, (nuint)datagram.Length, 0) < 0)
            {
                if (Marshal.GetLastPInvokeError() != Errno.EINTR)
                    throw Failure("send a netlink message");
            }
        }
    }

    /// <summary>Receives one datagram from the kernel, waiting for it. What other processes send is passed over.</summary>
    /// <param name="buffer">Where to.</param>
    /// <exception cref="NetlinkException">The kernel refused; ENOBUFS means that notifications were lost.</exception>
    public Datagram Receive(Span<byte> buffer)
    {
        Datagram datagram;
        int errno;
        while ((errno = TryReceive(buffer, 0, out datagram)) != 0)
            throw Failure("receive a netlink message", errno == Errno.EAGAIN ? Errno.ETIMEDOUT : errno);
        return datagram;
    }

    /// <summary>Receives one datagram.</summary>
    /// <returns>0 or the error number.</returns>
    internal int TryReceive(Span<byte> buffer, int flags, out Datagram datagram)
    {
        const int controlSize = 64;
        var control = stackalloc byte[controlSize];
        sockaddr_nl sender;
        fixed (byte* bytes = buffer)
        {
            while (true)
            {
                var part = new iovec { iov_base = bytes, iov_len = (nuint)buffer.Length };
                var message = new msghdr
                {
                    msg_name = &sender,
                    msg_namelen = (uint)sizeof(sockaddr_nl),
                    msg_iov = &part,
                    msg_iovlen = 1,
                    msg_control = control,
                    msg_controllen = controlSize,
                };
                var received = recvmsg(_descriptor, &message, flags);
                if (received < 0)
                {
                    var errno = Marshal.GetLastPInvokeError();
                    if (errno == Errno.EINTR)
                        continue;
                    datagram = default;
                    return errno;
                }

                // Any process with CAP_NET_ADMIN may send to this socket; only port 0 is the kernel.
                if (message.msg_namelen == sizeof(sockaddr_nl) && sender.nl_pid != 0)
                    continue;
                datagram = new Datagram((int)received, (message.msg_flags & MSG_TRUNC) != 0, NamespaceId(message));
                return 0;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _descriptor.Dispose();

    internal static NetlinkException Failure(string operation) => Failure(operation, Marshal.GetLastPInvokeError());

    private static NetlinkException Failure(string operation, int errno) =>
        new(operation, errno, advice: errno switch
        {
            Errno.EMFILE => "The process has as many files open as it may: raise its limit (ulimit -n).",
            Errno.ENOBUFS => "The socket's receive buffer is too small for what came at once.",
            _ => null,
        });

    // Runs in a foreign namespace: see NamespaceThread for why it must not be compiled in tiers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static SafeDescriptor OpenDescriptor(NetlinkProtocol protocol, out int errno)
    {
        var descriptor = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, (int)protocol);
        errno = Marshal.GetLastPInvokeError();
        return descriptor;
    }

    private static NetlinkSocket Wrap(SafeDescriptor descriptor, int errno)
    {
        if (!descriptor.IsInvalid)
            return new NetlinkSocket(descriptor);
        descriptor.Dispose();
        throw Failure("open a netlink socket", errno);
    }

    /// <summary>The namespace id in the control message that NETLINK_LISTEN_ALL_NSID asks for.</summary>
    private static int? NamespaceId(in msghdr message)
    {
        if (message.msg_controllen < (nuint)(sizeof(cmsghdr) + sizeof(int)))
            return null;
        var header = (cmsghdr*)message.msg_control;
        return header->cmsg_level == SOL_NETLINK && header->cmsg_type == NETLINK_LISTEN_ALL_NSID ? *(int*)(header + 1) : null;
    }

    private void SetOption(int level, int option, int value)
    {
        if (setsockopt(_descriptor, level, option, &value, sizeof(int)) != 0)
            throw Failure($"set option {option} of a netlink socket");
    }
}
