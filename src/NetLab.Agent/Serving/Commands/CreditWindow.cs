namespace NetLab.Agent.Serving.Commands;

/// <summary>How much output may be under way to a reader. SignalR itself queues without bound for a slow one.</summary>
public sealed class CreditWindow(long size)
{
    private readonly Lock _lock = new();
    private long _underWay;
    private TaskCompletionSource? _opened;

    /// <summary>Done as soon as less than the window is under way.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _underWay < size
                ? Task.CompletedTask
                : (_opened ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>This much was sent.</summary>
    public void Take(int characters)
    {
        lock (_lock)
        {
            _underWay += characters;
        }
    }

    /// <summary>The reader has taken this much; more than was sent counts as all of it.</summary>
    public void Give(int characters)
    {
        lock (_lock)
        {
            _underWay = Math.Max(0, _underWay - Math.Max(0, characters));
            if (_underWay < size)
            {
                _opened?.TrySetResult();
                _opened = null;
            }
        }
    }
}
