using NetLab.Topology;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Who caused the events of one batch, from what the notifications say.</summary>
internal sealed class Attribution
{
    private readonly Dictionary<(ulong, int?), Origin> _byInterface = [];
    private readonly Dictionary<ulong, Origin> _byNamespace = [];
    private readonly Origin _otherwise;

    /// <summary>Reads the notes.</summary>
    /// <param name="notes">Who the notifications came from.</param>
    /// <param name="tracker">Who is behind a port.</param>
    /// <param name="asked">Who asked for what was just done, if this batch is read because of it.</param>
    public Attribution(IReadOnlyList<KernelNote> notes, OriginTracker tracker, Origin? asked)
    {
        var origins = notes.Select(note => note.Port).Distinct().ToDictionary(port => port, tracker.Of);
        foreach (var note in notes)
        {
            if (origins[note.Port] is { } origin)
            {
                _byInterface.TryAdd((note.Namespace, note.InterfaceIndex), origin);
                _byNamespace.TryAdd(note.Namespace, origin);
            }
        }

        _otherwise = asked ?? (_byNamespace.Count > 0 ? _byNamespace.Values.First() : tracker.Probable());
    }

    /// <summary>Who is behind an event.</summary>
    public Origin Of(KernelEvent happened) =>
        _byInterface.TryGetValue((happened.NamespaceId, happened.InterfaceIndex), out var exact) ? exact
        : _byNamespace.TryGetValue(happened.NamespaceId, out var near) ? near
        : _otherwise;
}
