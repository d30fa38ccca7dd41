using System.Runtime.ExceptionServices;

namespace NetLab.Netlink.Namespaces;

/// <summary>
/// One thread that visits other namespaces for this library: to open a socket there, to make a namespace. It starts at home, comes home after each visit and
/// only then tells its caller; starting a thread for each visit took most of the time of building 500 namespaces. Work of others never runs here.
/// </summary>
internal sealed class NamespaceWorker
{
    private static readonly Lock OneAtATime = new();
    private static NamespaceWorker? _current;

    private readonly object _handover = new();
    private Action? _visit;
    private ExceptionDispatchInfo? _failure;
    private bool _ended;

    private NamespaceWorker() => new Thread(Work) { IsBackground = true, Name = "netns worker" }.Start();

    /// <summary>Starts the thread unless it runs.</summary>
    public static void Start()
    {
        lock (OneAtATime)
            _current ??= new NamespaceWorker();
    }

    /// <summary>Makes a visit and waits for it; what it throws comes out of this method.</summary>
    public static void Do(Action visit)
    {
        lock (OneAtATime)
        {
            var worker = _current ??= new NamespaceWorker();
            var failure = worker.Ask(visit);
            if (worker._ended)
                _current = null;
            failure?.Throw();
        }
    }

    private ExceptionDispatchInfo? Ask(Action visit)
    {
        lock (_handover)
        {
            _visit = visit;
            Monitor.Pulse(_handover);
            while (_visit is not null)
                Monitor.Wait(_handover);
            return _failure;
        }
    }

    private void Work()
    {
        lock (_handover)
        {
            while (!_ended)
            {
                while (_visit is null)
                    Monitor.Wait(_handover);
                Make(_visit);
                _visit = null;
                Monitor.Pulse(_handover);
            }
        }
    }

    private void Make(Action visit)
    {
        _failure = null;
        try
        {
            visit();
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            // Who could not come home is of no use any more.
            _ended = exception is NamespaceReturnException;
        }
    }
}
