using NetLab.Netlink.Interop;
using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;
using static NetLab.Netlink.Interop.LinuxNetlink;

namespace NetLab.Netlink.Sockets;

/// <summary>
/// Reads and changes one network namespace, as ip(8) does. Every call is carried out by the kernel on the calling thread, in microseconds unless other
/// changes hold the kernel's lock. Safe for use by several threads, one after the other. Errors are <see cref="NetlinkException"/>s.
/// </summary>
/// <example><code>
/// using var red = NamedNamespaces.Create("red");
/// using var route = RouteSocket.Open(red);
/// route.CreateBridge("v-net-0");
/// var bridge = route.GetLink("v-net-0");
/// route.AddAddress(bridge.Index, IpPrefix.Parse("192.168.15.5/24"));
/// route.SetUp(bridge.Index);
/// foreach (var link in route.DumpLinks())
///     Console.WriteLine($"{link.Index}: {link.Name} {link.Kind} {link.OperationalState}");
/// </code></example>
public sealed partial class RouteSocket : IDisposable
{
    // The kernel fills dump datagrams of up to 32 KiB; a single link with very many attributes may be larger.
    private const int ReceiveSize = 64 * 1024;

    // So many echoes and errors fit into the default receive buffer (212,992 bytes, about 2,300 for each).
    private const int BatchLimit = 64;

    // A few interrupted dumps in a row are common under load, this many mean that reading will never end.
    private const int DumpAttempts = 50;

    // A lost answer must not hold its caller for good; the kernel's lock is never held this long.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    [ThreadStatic]
    private static byte[]? _receiveBuffer;

    private readonly NetlinkSocket _socket;
    private readonly NetlinkWriter _writer = new();
    private readonly Lock _lock = new();

    // Ports are counted anew in each namespace: an echo meant for another socket may come here, and must not look like an answer.
    private uint _sequence = (uint)Random.Shared.Next();

    private RouteSocket(NetlinkSocket socket)
    {
        _socket = socket;
        try
        {
            socket.SetOption(NETLINK_EXT_ACK, 1);
            socket.SetOption(NETLINK_CAP_ACK, 1);
            socket.SetOption(NETLINK_GET_STRICT_CHK, 1);
            socket.SetReceiveTimeout(AnswerLimit);
            socket.Bind();
            PortId = socket.ReadPortId();
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>This socket's port: notifications of changes that it made carry it (<see cref="NetlinkHeader.PortId"/>).</summary>
    public uint PortId { get; }

    /// <summary>How many dumps had to be repeated because the state changed while it was read.</summary>
    public long RepeatedDumps { get; private set; }

    private static byte[] ReceiveBuffer => _receiveBuffer ??= GC.AllocateUninitializedArray<byte>(ReceiveSize, pinned: true);

    /// <summary>Opens a socket for the calling thread's network namespace.</summary>
    public static RouteSocket Open() => new(NetlinkSocket.Open(NetlinkProtocol.Route));

    /// <summary>Opens a socket for a network namespace. It stays there for good; the calling thread stays where it is.</summary>
    /// <param name="target">The namespace; it may be closed afterwards.</param>
    public static RouteSocket Open(NetworkNamespace target) => new(NetlinkSocket.Open(NetlinkProtocol.Route, target));

    /// <summary>Carries out one request.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="NetlinkException">The kernel refused it.</exception>
    public void Execute(in RouteRequest request)
    {
        lock (_lock)
        {
            _writer.Clear();
            var sequence = Write(request, NetlinkFlags.Acknowledge);
            _socket.Send(_writer.Written);
            while (true)
            {
                var messages = Receive(out _);
                while (messages.MoveNext())
                {
                    if (messages.Header.Sequence != sequence || messages.Header.Type != NetlinkMessageType.Error)
                        continue;
                    if (Failure(request, messages) is { } failure)
                        throw failure;
                    return;
                }
            }
        }
    }

    /// <summary>
    /// Carries out several requests in as few system calls as can be. It is no transaction: what comes behind a refused request is carried out all the same.
    /// </summary>
    /// <param name="requests">The requests, in order.</param>
    /// <returns>The refused ones, in order; empty when all were carried out.</returns>
    public IReadOnlyList<NetlinkError> ExecuteBatch(IReadOnlyList<RouteRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var errors = new List<NetlinkError>();
        lock (_lock)
        {
            for (var start = 0; start < requests.Count; start += BatchLimit)
                ExecutePart(requests, start, Math.Min(BatchLimit, requests.Count - start), errors);
        }

        return errors;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private void ExecutePart(IReadOnlyList<RouteRequest> requests, int start, int count, List<NetlinkError> errors)
    {
        _writer.Clear();
        var first = _sequence + 1;
        for (var i = 0; i < count; i++)
            Write(requests[start + i], i == count - 1 ? NetlinkFlags.Acknowledge : NetlinkFlags.None);
        _socket.Send(_writer.Written);

        while (true)
        {
            var messages = Receive(out _);
            while (messages.MoveNext())
            {
                var place = messages.Header.Sequence - first;
                if (place >= count || messages.Header.Type != NetlinkMessageType.Error)
                    continue;
                var index = start + (int)place;
                if (Failure(requests[index], messages) is { } failure)
                    errors.Add(new NetlinkError(index, requests[index], failure));
                if (place == count - 1)
                    return;
            }
        }
    }

    /// <summary>Asks for one object.</summary>
    private T Get<T>(RouteMessageType type, NetlinkMessage question) where T : NetlinkMessage, IDecodable<T>
    {
        var request = new RouteRequest(type, NetlinkFlags.None, question);
        lock (_lock)
        {
            _writer.Clear();
            var sequence = Write(request, NetlinkFlags.None);
            _socket.Send(_writer.Written);
            while (true)
            {
                var messages = Receive(out _);
                while (messages.MoveNext())
                {
                    if (messages.Header.Sequence != sequence)
                        continue;
                    if (messages.Header.Type != NetlinkMessageType.Error)
                        return T.Decode(messages.Payload);
                    throw Failure(request, messages) ?? new NetlinkException(request.Operation, Errno.ENOENT);
                }
            }
        }
    }

    /// <summary>Asks for all objects. A dump during which the state changed is inconsistent and is repeated.</summary>
    private List<T> Dump<T>(RouteMessageType type, NetlinkMessage filter, params ReadOnlySpan<int> emptyErrors) where T : NetlinkMessage, IDecodable<T>
    {
        var request = new RouteRequest(type, NetlinkFlags.Dump, filter);
        lock (_lock)
        {
            var objects = new List<T>();
            for (var attempt = 0; attempt < DumpAttempts; attempt++)
            {
                objects.Clear();
                if (TryDump(request, objects, emptyErrors))
                    return objects;
                RepeatedDumps++;
            }
        }

        throw new DumpInterruptedException(request.Operation, DumpAttempts);
    }

    private bool TryDump<T>(in RouteRequest request, List<T> objects, ReadOnlySpan<int> emptyErrors) where T : NetlinkMessage, IDecodable<T>
    {
        _writer.Clear();
        var sequence = Write(request, NetlinkFlags.None);
        _socket.Send(_writer.Written);
        var consistent = true;
        // Whatever is wrong on the way, the dump is read to its end: the kernel refuses another one (EBUSY) before that.
        NetlinkDecodeException? damage = null;
        while (true)
        {
            var messages = Receive(out var truncated);
            consistent &= !truncated;
            while (!truncated && messages.MoveNext())
            {
                if (messages.Header.Sequence != sequence)
                    continue;
                consistent &= (messages.Header.Flags & NetlinkFlags.DumpInterrupted) == 0;
                if (messages.Header.Type is not (NetlinkMessageType.Error or NetlinkMessageType.Done))
                    damage ??= Decode(messages.Payload, objects);
                else if (damage is not null)
                    throw damage;
                else if (Failure(request, messages) is not { } failure)
                    return consistent;
                else if (emptyErrors.Contains(failure.Errno))
                    return true;
                else
                    throw failure;
            }
        }
    }

    private static NetlinkDecodeException? Decode<T>(ReadOnlySpan<byte> payload, List<T> objects) where T : NetlinkMessage, IDecodable<T>
    {
        try
        {
            objects.Add(T.Decode(payload));
            return null;
        }
        catch (NetlinkDecodeException exception)
        {
            return exception;
        }
    }

    private uint Write(in RouteRequest request, NetlinkFlags flags)
    {
        _writer.BeginMessage((ushort)request.Type, request.Flags | flags | NetlinkFlags.Request, ++_sequence);
        request.Message.Encode(_writer);
        _writer.EndMessage();
        return _sequence;
    }

    private MessageReader Receive(out bool truncated)
    {
        var datagram = _socket.Receive(ReceiveBuffer);
        truncated = datagram.IsTruncated;
        return new MessageReader(ReceiveBuffer.AsSpan(0, datagram.Length));
    }

    private static NetlinkException? Failure(in RouteRequest request, in MessageReader messages)
    {
        var verdict = Acknowledgement.Decode(messages.Header.Flags, messages.Payload, messages.Header.Type == NetlinkMessageType.Done);
        return verdict.Errno == 0
            ? null
            : new NetlinkException(request.Operation, verdict.Errno, verdict.KernelMessage, verdict.AttributeOffset, RouteAdvice.For(request, verdict.Errno));
    }
}
