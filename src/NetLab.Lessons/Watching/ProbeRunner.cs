namespace NetLab.Lessons;

/// <summary>Tries one fact out whenever its scope has changed: one try at a time and, where it changed meanwhile, once more after. Nothing is tried while nothing changes.</summary>
internal sealed class ProbeRunner(ProbeFact fact, Prober prober, Action<Finding> found, CancellationToken cancellation)
{
    private readonly Lock _gate = new();
    private ProbeScope? _tried;
    private ProbeScope? _waiting;
    private bool _running;

    /// <summary>Whether a try is on its way.</summary>
    public bool Running
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>Tries, unless this very scope was tried already.</summary>
    public void Want(ProbeScope scope)
    {
        lock (_gate)
        {
            if (_running)
            {
                _waiting = scope;
                return;
            }

            if (scope.Equals(_tried))
            {
                return;
            }

            (_running, _tried) = (true, scope);
        }

        _ = Task.Run(RunAsync, cancellation);
    }

    /// <summary>Forgets what was tried: the next scope is tried even if it is the same.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _tried = null;
        }
    }

    private async Task RunAsync()
    {
        for (var more = true; more;)
        {
            var finding = await TryAsync();
            lock (_gate)
            {
                // What could not even be tried says nothing about this scope.
                _tried = finding.Evidence.Key == "probe-refused" ? null : _tried;
                more = _waiting is not null && !_waiting.Equals(_tried) && !cancellation.IsCancellationRequested;
                _tried = more ? _waiting : _tried;
                _waiting = null;
                _running = more;
            }

            found(finding);
        }
    }

    private async Task<Finding> TryAsync()
    {
        try
        {
            return fact.Judge(await prober(fact, cancellation));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever stopped the try is what the learner is told; the next change tries again.
            return Finding.NotYet("probe-refused", exception.Message);
        }
    }
}
