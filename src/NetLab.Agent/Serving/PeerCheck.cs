using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace NetLab.Agent.Serving;

/// <summary>Who may speak to the agent, by SO_PEERCRED (unix(7)): the kernel's word on who connected.</summary>
internal static class PeerCheck
{
    private const int SOL_SOCKET = 1;
    private const int SO_PEERCRED = 17;

    /// <summary>What ids that are not mapped in our user namespace look like (/proc/sys/kernel/overflowuid).</summary>
    private const uint OverflowId = 65534;

    public static bool Admits(ConnectionContext connection, HostIdentity host) =>
        connection.Features.Get<IConnectionSocketFeature>() is { Socket: var socket } && Admits(CredentialsOf(socket), host);

    /// <summary>
    /// In a sandbox a peer's pid is 0 when it is outside our pid namespace: so no process of the lab is let in, and whoever is outside had to pass the
    /// socket's folder. On the machine itself only root is.
    /// </summary>
    internal static bool Admits(Credentials peer, HostIdentity host) =>
        host.Sandboxed ? peer is { Pid: 0, Uid: 0 or OverflowId } : peer.Uid == 0;

    private static Credentials CredentialsOf(Socket socket)
    {
        var credentials = default(Credentials);
        socket.GetRawSocketOption(SOL_SOCKET, SO_PEERCRED, MemoryMarshal.AsBytes(new Span<Credentials>(ref credentials)));
        return credentials;
    }

    /// <summary>struct ucred.</summary>
    internal readonly record struct Credentials(int Pid, uint Uid, uint Gid);
}
