using System.Runtime.InteropServices;
using NetLab.Netlink.Interop;
using static NetLab.Netlink.Interop.LinuxNetlink;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// Receives notifications on a thread of its own that sleeps in poll(2) and is woken by an eventfd when it shall end. When the kernel says that it dropped
/// some, what still waits is thrown away before the loss is reported: a state read after the report is then older than whatever is delivered after it.
/// </summary>
internal sealed unsafe class MulticastListener : IDisposable
{
    public delegate void DatagramHandler(ReadOnlySpan<byte> bytes, int? namespaceId);

    private const int BufferSize = 64 * 1024;

    private readonly NetlinkSocket _socket;
    private readonly SafeDescriptor _stop;
    private readonly Thread _thread;
    private readonly DatagramHandler _onDatagram;
    private readonly Action<int> _onLoss;
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopping;

    private MulticastListener(NetlinkSocket socket, SafeDescriptor stop, string name, DatagramHandler onDatagram, Action<int> onLoss)
    {
        _socket = socket;
        _stop = stop;
        _onDatagram = onDatagram;
        _onLoss = onLoss;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
    }

    /// <summary>Ends when the listener was disposed of; fails when the socket or a handler did.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Starts to listen: every change after this call is seen.</summary>
    public static MulticastListener Start(
        NetlinkProtocol protocol, MonitorOptions options, IEnumerable<int> groups, string name, DatagramHandler onDatagram, Action<int> onLoss)
    {
        var socket = options.Namespace is { } target ? NetlinkSocket.Open(protocol, target) : NetlinkSocket.Open(protocol);
        SafeDescriptor? stop = null;
        try
        {
            socket.SetReceiveBuffer(options.ReceiveBuffer);
            if (options.AllNamespaces)
                socket.SetOption(NETLINK_LISTEN_ALL_NSID, 1);
            // A socket that was never bound gets nothing, and binding forgets the groups joined before.
            socket.Bind();
            foreach (var group in groups)
                socket.SetOption(NETLINK_ADD_MEMBERSHIP, group);
            stop = SysEventfd.eventfd(0, SysEventfd.EFD_CLOEXEC);
            if (stop.IsInvalid)
                throw NetlinkSocket.Failure("make an eventfd");
            var listener = new MulticastListener(socket, stop, name, onDatagram, onLoss);
            listener._thread.Start();
            return listener;
        }
        catch
        {
            socket.Dispose();
            stop?.Dispose();
            throw;
        }
    }

    /// <summary>Ends the thread and, unless it is that thread which calls, waits for it.</summary>
    public void Dispose()
    {
        _stopping = true;
        // On the thread itself the flag is enough: it looks at it before it sleeps again.
        if (Thread.CurrentThread == _thread || _stop.IsClosed)
            return;
        ulong one = 1;
        if (Unistd.write(_stop, &one, sizeof(ulong)) < 0)
            throw NetlinkSocket.Failure("wake a monitor's thread");
        _thread.Join();
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            Listen();
            _completion.SetResult();
        }
        catch (Exception exception)
        {
            _completion.SetException(exception);
        }
        finally
        {
            _socket.Dispose();
        }
    }

    private void Listen()
    {
        var buffer = GC.AllocateUninitializedArray<byte>(BufferSize, pinned: true);
        var polls = stackalloc SysPoll.pollfd[2];
        polls[0] = new SysPoll.pollfd { fd = (int)_socket.Descriptor.DangerousGetHandle(), events = SysPoll.POLLIN };
        polls[1] = new SysPoll.pollfd { fd = (int)_stop.DangerousGetHandle(), events = SysPoll.POLLIN };
        while (!_stopping)
        {
            if (SysPoll.poll(polls, 2, -1) < 0 && Marshal.GetLastPInvokeError() != Errno.EINTR)
                throw NetlinkSocket.Failure("wait for notifications");
            while (!_stopping && Receive(buffer, out var datagram))
                _onDatagram(buffer.AsSpan(0, datagram.Length), datagram.NamespaceId);
        }
    }

    /// <summary>Takes the next datagram that waits; reports a loss where there was one.</summary>
    private bool Receive(Span<byte> buffer, out Datagram datagram)
    {
        var errno = _socket.TryReceive(buffer, SysSocket.MSG_DONTWAIT, out datagram);
        if (errno == 0 && !datagram.IsTruncated)
            return true;
        if (errno == Errno.EAGAIN)
            return false;
        if (errno is not (0 or Errno.ENOBUFS))
            throw new NetlinkException("receive notifications", errno);
        _onLoss(Drain(buffer));
        return false;
    }

    private int Drain(Span<byte> buffer)
    {
        var dropped = 0;
        while (!_stopping)
        {
            var errno = _socket.TryReceive(buffer, SysSocket.MSG_DONTWAIT, out _);
            if (errno == Errno.EAGAIN)
                break;
            if (errno is not (0 or Errno.ENOBUFS))
                throw new NetlinkException("receive notifications", errno);
            dropped++;
        }

        return dropped;
    }
}
