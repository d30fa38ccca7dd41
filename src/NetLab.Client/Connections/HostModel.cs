using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Client;

/// <summary>What is known of a host: its snapshot and log, from what its agent sends. The agent is not trusted: what would grow without bound is refused.</summary>
internal sealed class HostModel
{
    /// <summary>Log entries kept.</summary>
    public const int KeptEntries = 1000;

    /// <summary>Namespaces, interfaces, addresses, routes, neighbours, rules and chains that a snapshot may have together.</summary>
    private const int MaxObjects = 250_000;

    /// <summary>Batches that may come between asking for a snapshot and getting it.</summary>
    private const int MaxHeld = 1024;

    private readonly List<ChangeBatch> _held = [];
    private bool _waiting = true;

    /// <summary>The state as last heard.</summary>
    public Snapshot Snapshot { get; private set; } = Snapshot.Empty;

    /// <summary>The log as last heard, oldest first.</summary>
    public IReadOnlyList<LogEntry> Log { get; private set; } = [];

    /// <summary>From here on batches are held until <see cref="Reset"/> says what they start from.</summary>
    public void Await() => _waiting = true;

    /// <summary>The state is this; what came meanwhile is applied.</summary>
    /// <exception cref="VersionGapException">Something is missing between the two.</exception>
    public void Reset(HostState state)
    {
        Snapshot = Bounded(state.Snapshot);
        Log = [.. state.Log.TakeLast(KeptEntries)];
        _waiting = false;
        var held = _held.ToList();
        _held.Clear();
        held.ForEach(batch => Apply(batch));
    }

    /// <summary>Goes one version on. Whether the snapshot is another one now.</summary>
    /// <exception cref="VersionGapException">Something is missing in between: subscribe again.</exception>
    public bool Apply(ChangeBatch batch)
    {
        if (_waiting)
        {
            _held.Add(_held.Count < MaxHeld ? batch : throw new InvalidDataException($"More than {MaxHeld} changes came before the snapshot."));
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
        Log = [.. Log.Concat(entries.Where(entry => entry.Sequence > last)).TakeLast(KeptEntries)];
    }

    private static Snapshot Bounded(Snapshot snapshot)
    {
        var objects = snapshot.Namespaces.Sum(ns => 1L + ns.Interfaces.Sum(link => 1L + link.Addresses.Count + link.Details.Count)
            + ns.Routes.Count + ns.Neighbours.Count + ns.Rules.Count + ns.Firewall.Sum(chain => 1L + chain.Rules.Count));
        return objects <= MaxObjects ? snapshot : throw new InvalidDataException($"The agent reports {objects} objects, more than {MaxObjects}.");
    }
}
