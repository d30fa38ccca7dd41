using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>The launcher's socket: one request a connection, from the web process or root; everything in it is checked again.</summary>
internal sealed class LauncherService(RuntimeFolders folders, SandboxLimits limits)
{
    private const int SOL_SOCKET = 1;
    private const int SO_PEERCRED = 17;
    private const int Backlog = 64;
    private const UnixFileMode OwnerAndGroup = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(RuntimeFolders folders, SandboxLimits limits, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            await Console.Error.WriteLineAsync("launch serve is for root; as a user, labs are started directly");
            return 1;
        }

        await new LauncherService(folders, limits).ServeAsync(cancel);
        return 0;
    }

    private async Task ServeAsync(CancellationToken cancel)
    {
        RuntimeFolderSetup.Ensure(folders);
        File.Delete(folders.LauncherSocket);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(folders.LauncherSocket));
        RuntimeFolderSetup.GiveToWeb(folders.LauncherSocket);
        File.SetUnixFileMode(folders.LauncherSocket, OwnerAndGroup);
        listener.Listen(Backlog);
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptAsync(cancel), cancel);
            }
        }
        catch (OperationCanceledException)
        {
            File.Delete(folders.LauncherSocket);
        }
    }

    private async Task AnswerAsync(Socket client, CancellationToken cancel)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        try
        {
            if (PeerUserId(client) is 0 or Identities.Web)
            {
                var answer = await LauncherAnswers.OfAsync(async () => await DoAsync(await ReadAsync(stream, cancel), cancel));
                await stream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(answer, JsonFormat.Options) + "\n"), cancel);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, or we end: nobody is left to tell.
            await Console.Error.WriteLineAsync($"launcher: {e.Message}");
        }
    }

    private async Task<LabRecord?> DoAsync(LauncherRequest request, CancellationToken cancel)
    {
        switch (request.Verb)
        {
            case LauncherVerb.Start:
                return await new SandboxStarter(folders, limits).StartAsync(request.Name, LabOrigin.Page, cancel);
            case LauncherVerb.Stop:
                await new SandboxStopper(folders).StopAsync(request.Name, cancel);
                return null;
            default:
                throw Unreadable();
        }
    }

    /// <summary>One line: {"verb":"Start","name":"red-blue"}.</summary>
    private static async Task<LauncherRequest> ReadAsync(NetworkStream stream, CancellationToken cancel)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(RequestTimeout);
        var buffer = new byte[LauncherRequest.MaxBytes];
        var length = 0;
        while (length == 0 || buffer[length - 1] != '\n')
        {
            var read = length < buffer.Length ? await stream.ReadAsync(buffer.AsMemory(length), timeout.Token) : 0;
            if (read == 0)
            {
                throw Unreadable();
            }

            length += read;
        }

        try
        {
            return JsonSerializer.Deserialize<LauncherRequest>(buffer.AsSpan(0, length), JsonFormat.Options) is { Name: not null } request ? request : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    private static ProblemException Unreadable() =>
        new(Problem.Of(ProblemCode.InvalidValue, "The launcher could not read the request.", ("value", ""), ("rule", """{"verb":"Start","name":"NAME"}""")));

    /// <summary>struct ucred { pid_t pid; uid_t uid; gid_t gid; }, filled in by the kernel at connect(2).</summary>
    private static uint PeerUserId(Socket socket)
    {
        Span<byte> credentials = stackalloc byte[12];
        socket.GetRawSocketOption(SOL_SOCKET, SO_PEERCRED, credentials);
        return BinaryPrimitives.ReadUInt32LittleEndian(credentials[4..]);
    }
}
