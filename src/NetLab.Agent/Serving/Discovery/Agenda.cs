using System.Threading.Channels;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Collects what has to be read again. Quick, since the kernel's notifications wait meanwhile; from any thread.</summary>
internal sealed class Agenda
{
    /// <summary>Notes kept of one batch: a storm needs no more to tell who made it.</summary>
    private const int MaxNotes = 4096;

    private readonly Lock _lock = new();
    private readonly Channel<bool> _something = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<ulong, HostParts> _parts = [];
    private List<KernelNote> _notes = [];
    private HostParts _everywhere;
    private bool _scan;
    private DateTimeOffset _since;

    /// <summary>These parts of a namespace changed.</summary>
    public void Mark(ulong ns, HostParts parts, KernelNote? note = null) => Add(() =>
    {
        _parts[ns] = _parts.GetValueOrDefault(ns) | parts;
        if (note is { } known && _notes.Count < MaxNotes)
        {
            _notes.Add(known);
        }
    });

    /// <summary>These parts may have changed anywhere.</summary>
    public void MarkEverywhere(HostParts parts) => Add(() => _everywhere |= parts);

    /// <summary>Namespaces may have come or gone.</summary>
    public void MarkScan() => Add(() => _scan = true);

    /// <summary>Done as soon as there is something to read.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _something.Reader.ReadAsync(cancellationToken);

    /// <summary>All of it; nothing is left.</summary>
    public Pending Take()
    {
        lock (_lock)
        {
            var taken = new Pending(_parts, _everywhere, _scan, _since, _notes);
            (_parts, _notes, _everywhere, _scan, _since) = ([], [], HostParts.None, false, default);
            return taken;
        }
    }

    private void Add(Action add)
    {
        lock (_lock)
        {
            if (_since == default)
            {
                _since = DateTimeOffset.UtcNow;
            }

            add();
            _something.Writer.TryWrite(true);
        }
    }
}
