using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NetLab.Contracts;
using NetLab.Contracts.Labs;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Client.Tests.Connections;

/// <summary>An agent that says what a test makes it say, byte for byte: SignalR's JSON protocol, each message ended by 0x1e.</summary>
internal sealed class RawAgent : IAsyncDisposable
{
    private const byte End = 0x1e;
    private readonly TestFolders _folders = new();
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Func<RawAgent, NetworkStream, string, Task> _answer;
    private readonly Task _serving;

    /// <summary>Begins to listen as the lab "hostile".</summary>
    /// <param name="answer">What it does when a hub method is called: see <see cref="ResultAsync"/> and <see cref="TellAsync"/>.</param>
    public RawAgent(Func<RawAgent, NetworkStream, string, Task> answer)
    {
        _answer = answer;
        Directory.CreateDirectory(Folders.LabSocketFolder("hostile"));
        _listener.Bind(new UnixDomainSocketEndPoint(Folders.LabSocket("hostile")));
        _listener.Listen();
        _serving = ServeAsync();
    }

    public RuntimeFolders Folders => _folders.Runtime;

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    /// <summary>The call that is being answered.</summary>
    public string CallId { get; private set; } = "";

    public static HostInfo Info { get; } = new(Protocol.Version, "hostile", "6.18", Sandboxed: true, 65536, [], []);

    public static Snapshot Snapshot { get; } = new("hostile", DateTimeOffset.UnixEpoch, 1, [new NetworkNamespace { Id = 1, IsRoot = true }]);

    /// <summary>What an honest agent answers; null for other methods.</summary>
    public static string? Honest(string method) => method switch
    {
        nameof(IHostHub.GetHostInfo) => Json(Info),
        nameof(IHostHub.Subscribe) => Json(new HostState(Snapshot, [])),
        _ => null,
    };

    public static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonFormat.Options);

    public Task ResultAsync(NetworkStream stream, string json) => SendAsync(stream, $$"""{"type":3,"invocationId":"{{CallId}}","result":{{json}}}""");

    public static Task TellAsync(NetworkStream stream, string method, string argument) => SendAsync(stream, $$"""{"type":1,"target":"{{method}}","arguments":[{{argument}}]}""");

    public static async Task SendAsync(NetworkStream stream, string message) => await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes(message), End]);

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
        _folders.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var stream = new NetworkStream(await _listener.AcceptAsync(), ownsSocket: true);
                Connections++;
                await TalkAsync(stream);
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        try
        {
            while (await ReadAsync(stream) is { } message)
            {
                using var call = JsonDocument.Parse(message);
                if (call.RootElement.TryGetProperty("protocol", out _))
                {
                    await SendAsync(stream, "{}");
                }
                else if (call.RootElement.GetProperty("type").GetInt32() == 1)
                {
                    CallId = call.RootElement.TryGetProperty("invocationId", out var id) ? id.GetString()! : "";
                    await _answer(this, stream, call.RootElement.GetProperty("target").GetString()!);
                }
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }

    private static async Task<string?> ReadAsync(NetworkStream stream)
    {
        var message = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == End)
            {
                return Encoding.UTF8.GetString([.. message]);
            }

            message.Add(one[0]);
        }

        return null;
    }
}
