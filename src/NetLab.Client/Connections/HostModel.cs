using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>What is known of a host: its snapshot and log, from what its agent sends. The agent is not trusted: what would grow without bound is refused.</summary>
internal sealed class HostModel
{
    /// <summary>Log entries kept.</summary>
    public const int KeptEntries = 1000;

    /// <summary>Characters of the log that are kept: entries are short, but nothing makes them so.</summary>
    private const long MaxLogCharacters = 4_000_000;

    /// <summary>Namespaces that a host may have; a lab's limit is some hundred.</summary>
    private const int MaxNamespaces = 4096;

    /// <summary>As of <see cref="SnapshotSize.Objects"/>.</summary>
    private const long MaxObjects = 250_000;

    /// <summary>As of <see cref="SnapshotSize.Characters"/>; also of the batches that are held.</summary>
    private const long MaxCharacters = 32_000_000;

    /// <summary>Batches that may come between asking for a snapshot and getting it.</summary>
    private const int MaxHeld = 1024;

    private readonly List<ChangeBatch> _held = [];
    private long _heldCharacters;
    private bool _waiting = true;

    /// <summary>The state as last heard.</summary>
    public Snapshot Snapshot { get; private set; } = Snapshot.Empty;

    /// <summary>The log as last heard, oldest first.</summary>
    public IReadOnlyList<LogEntry> Log { get; private set; } = [];

    /// <summary>From here on batches are held until <see cref="Reset"/> says what they start from.</summary>
    public void Await()
    {
        _waiting = true;
        Forget();
    }

    /// <summary>The state is this; what came meanwhile is applied.</summary>
    /// <exception cref="VersionGapException">Something is missing between the two.</exception>
    public void Reset(HostState state)
    {
        Snapshot = Bounded(state.Snapshot);
        Log = Kept(state.Log);
        _waiting = false;
        var held = _held.ToList();
        Forget();
        held.ForEach(batch => Apply(batch));
    }

    /// <summary>Goes one version on. Whether the snapshot is another one now.</summary>
    /// <exception cref="VersionGapException">Something is missing in between: subscribe again.</exception>
    public bool Apply(ChangeBatch batch)
    {
        if (_waiting)
        {
            _heldCharacters += SnapshotSize.Of(batch.Diff.Changed.Select(change => change.ApplyTo(null))).Characters;
            _held.Add(_held.Count < MaxHeld && _heldCharacters < MaxCharacters ? batch : throw new InvalidDataException("too many changes before the snapshot"));
            return false;
        }

        if (batch.Diff.ToVersion <= Snapshot.Version)
        {
            return false;
        }

        Snapshot = Bounded(batch.Diff.ApplyTo(Snapshot));
        return true;
    }

    /// <summary>These are new.</summary>
    public void Add(EquatableList<LogEntry> entries)
    {
        var last = Log.Count == 0 ? 0 : Log[^1].Sequence;
        Log = Kept(Log.Concat(entries.Where(entry => entry.Sequence > last)));
    }

    private void Forget()
    {
        _held.Clear();
        _heldCharacters = 0;
    }

    /// <summary>The newest.</summary>
    private static IReadOnlyList<LogEntry> Kept(IEnumerable<LogEntry> entries)
    {
        var room = MaxLogCharacters;
        return [.. entries.Reverse().Take(KeptEntries).TakeWhile(entry => (room -= Length(entry)) >= 0).Reverse()];
    }

    private static long Length(LogEntry entry) =>
        (long)entry.Namespace.Length + entry.Text.Length + (entry.Problem is { } problem ? problem.Text.Length + problem.Data.Sum(data => data.Key.Length + data.Value.Length) : 0);

    private static Snapshot Bounded(Snapshot snapshot)
    {
        if (snapshot.Namespaces.Count > MaxNamespaces)
        {
            throw new InvalidDataException($"{snapshot.Namespaces.Count} namespaces, more than {MaxNamespaces}");
        }

        var size = SnapshotSize.Of(snapshot.Namespaces);
        return size is { Objects: <= MaxObjects, Characters: <= MaxCharacters }
            ? snapshot
            : throw new InvalidDataException($"a snapshot of {size.Objects} objects and {size.Characters} characters, more than {MaxObjects} or {MaxCharacters}");
    }
}
