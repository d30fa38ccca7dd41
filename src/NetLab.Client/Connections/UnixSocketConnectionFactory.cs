using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using NetLab.Contracts;

namespace NetLab.Client;

/// <summary>Connects a hub connection to a Unix socket, without HTTP, and bounds what the other side may send at once.</summary>
internal sealed class UnixSocketConnectionFactory(Backlog backlog) : IConnectionFactory, IDisposable
{
    private readonly SocketConnectionContextFactory _contexts = new(new SocketConnectionFactoryOptions(), NullLogger.Instance);

    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(endpoint, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var connection = _contexts.Create(socket);
        connection.Transport = new BoundedPipe(connection.Transport, Protocol.MaxAnswerBytes, backlog);
        return connection;
    }

    public void Dispose() => _contexts.Dispose();
}
