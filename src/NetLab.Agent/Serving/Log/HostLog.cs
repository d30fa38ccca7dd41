using NetLab.Topology;

namespace NetLab.Agent.Serving.Log;

/// <summary>The host's log: numbers the entries, keeps the last ones, tells who listens.</summary>
public sealed class HostLog
{
    /// <summary>Entries kept for those who subscribe later.</summary>
    public const int Kept = 500;

    private readonly Lock _lock = new();
    private readonly Queue<LogEntry> _entries = new();
    private long _sequence;

    /// <summary>New entries, oldest first, in order; called under the log's lock.</summary>
    public event Action<EquatableList<LogEntry>>? Added;

    /// <summary>The last entries, oldest first.</summary>
    public EquatableList<LogEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return _entries.ToEquatableList();
            }
        }
    }

    /// <summary>Logs a command, or why it could not be carried out.</summary>
    public void Command(Origin origin, string namespaceTitle, string text, Problem? problem = null) =>
        Add([(LogEntryKind.Command, origin, namespaceTitle, text, problem)]);

    /// <summary>Logs lines that belong together.</summary>
    public void Add(IReadOnlyCollection<(LogEntryKind Kind, Origin Origin, string Namespace, string Text, Problem? Problem)> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            var now = DateTimeOffset.UtcNow;
            var added = lines.Select(line => new LogEntry(++_sequence, now, line.Kind, line.Origin, line.Namespace, line.Text, line.Problem)).ToEquatableList();
            foreach (var entry in added)
            {
                _entries.Enqueue(entry);
                if (_entries.Count > Kept)
                {
                    _entries.Dequeue();
                }
            }

            Added?.Invoke(added);
        }
    }
}
