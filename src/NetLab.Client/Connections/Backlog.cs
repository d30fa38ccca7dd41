namespace NetLab.Client;

/// <summary>
/// What was received and is not dealt with yet. While it is much, nothing more is read from the agent: then its socket fills and the agent waits. SignalR's client
/// itself queues what it receives without bound.
/// </summary>
internal sealed class Backlog
{
    /// <summary>Bytes that may be read while something received before still waits.</summary>
    public const long MostBytes = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private int _waiting;
    private long _bytes;
    private TaskCompletionSource? _empty;

    /// <summary>Something received waits to be dealt with.</summary>
    public void Enter()
    {
        lock (_lock)
        {
            _waiting++;
        }
    }

    /// <summary>It is dealt with.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            if (--_waiting == 0)
            {
                _bytes = 0;
                _empty?.TrySetResult();
                _empty = null;
            }
        }
    }

    /// <summary>So many bytes more were read.</summary>
    public void Read(long bytes)
    {
        lock (_lock)
        {
            _bytes += _waiting > 0 ? bytes : 0;
        }
    }

    /// <summary>Done when more may be read.</summary>
    public Task RoomAsync()
    {
        lock (_lock)
        {
            return _waiting == 0 || _bytes <= MostBytes
                ? Task.CompletedTask
                : (_empty ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
