using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Who caused the events of one batch, from what the notifications say.</summary>
internal sealed class Attribution
{
    private readonly OriginTracker _tracker;
    private readonly Dictionary<(ulong, int?), Origin> _byInterface = [];
    private readonly Dictionary<ulong, Origin> _byNamespace = [];
    private readonly Origin? _otherwise;

    /// <summary>Reads the notes.</summary>
    /// <param name="pending">The notifications.</param>
    /// <param name="tracker">Who is behind one.</param>
    /// <param name="asked">Who asked for what was just done, if this batch is read because of it.</param>
    public Attribution(Pending pending, OriginTracker tracker, Origin? asked)
    {
        _tracker = tracker;
        foreach (var note in pending.Notes)
        {
            if (tracker.Of(note) is { } origin)
            {
                _byInterface.TryAdd((note.Namespace, note.InterfaceIndex), origin);
                _byNamespace.TryAdd(note.Namespace, origin);
            }
        }

        // Namespaces come and go without a notification of their own.
        _otherwise = asked ?? tracker.AtWork(pending.Since);
    }

    /// <summary>Who is behind an event.</summary>
    public Origin Of(KernelEvent happened)
    {
        if (_byInterface.TryGetValue((happened.NamespaceId, happened.InterfaceIndex), out var known) || _byNamespace.TryGetValue(happened.NamespaceId, out known))
        {
            _tracker.Changed(happened.NamespaceId, known);
            return known;
        }

        if (_otherwise is { } likely)
        {
            _tracker.Changed(happened.NamespaceId, likely);
            return likely;
        }

        return IsConsequence(happened) ? _tracker.LastIn(happened.NamespaceId) : Origin.Outside;
    }

    /// <summary>What the kernel does by itself some time after a change.</summary>
    private static bool IsConsequence(KernelEvent happened) =>
        happened.Subject is KernelEventSubject.Neighbour or KernelEventSubject.Port
        || (happened.Subject == KernelEventSubject.Link && happened.Text.Contains(" carrier ", StringComparison.Ordinal));
}
