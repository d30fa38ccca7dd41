using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>Asks the launcher's service, which root runs for a web process without rights.</summary>
public sealed class SocketLauncher(RuntimeFolders folders) : ILabLauncher
{
    /// <inheritdoc/>
    /// <remarks>The service notes the page as the origin, whatever is asked.</remarks>
    public async Task<LabRecord> StartAsync(string name, LabOrigin origin, CancellationToken cancellationToken = default) =>
        LauncherAnswerReader.Lab(await AskAsync(new LauncherRequest(LauncherVerb.Start, name), cancellationToken));

    /// <inheritdoc/>
    public async Task StopAsync(string name, CancellationToken cancellationToken = default) =>
        LauncherAnswerReader.Read(await AskAsync(new LauncherRequest(LauncherVerb.Stop, name), cancellationToken));

    private async Task<string> AskAsync(LauncherRequest request, CancellationToken cancel)
    {
        if (LabName.Check(request.Name) is { } wrong)
        {
            throw new ProblemException(wrong);
        }

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(folders.LauncherSocket), cancel);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(request, JsonFormat.Options) + "\n"), cancel);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw LauncherAnswerReader.NoAnswer(e.Message);
        }
    }
}
