using System.Net.Sockets;

namespace NetLab.Agent.Launcher;

/// <summary>Waits until somebody listens on a Unix socket that is about to be made; inotify tells when to try.</summary>
internal sealed class SocketWatch : IDisposable
{
    private readonly string _socket;
    private readonly FileSystemWatcher _watcher;
    private readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SocketWatch(string socket)
    {
        _socket = socket;
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(socket)!) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Attributes };
        _watcher.Created += (_, _) => Try();
        _watcher.Changed += (_, _) => Try();
        _watcher.EnableRaisingEvents = true;
    }

    public Task Answers(CancellationToken cancel) => _answers.Task.WaitAsync(cancel);

    public void Dispose() => _watcher.Dispose();

    /// <summary>The agent changes the socket's mode once it listens: an event that comes after it can be connected to.</summary>
    private void Try()
    {
        using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            client.Connect(new UnixDomainSocketEndPoint(_socket));
            _answers.TrySetResult();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AccessDenied or SocketError.AddressNotAvailable)
        {
            // Bound but not listening yet, or not opened to us yet.
        }
    }
}
