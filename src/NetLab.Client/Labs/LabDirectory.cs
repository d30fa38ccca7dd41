using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NetLab.Contracts.Labs;

namespace NetLab.Client;

/// <summary>The labs of this runtime folder, whoever started them.</summary>
public sealed class LabDirectory(RuntimeFolders folders)
{
    /// <summary>A lab that is killed makes no file event: its process is looked at this often while somebody watches.</summary>
    private static readonly TimeSpan Liveness = TimeSpan.FromSeconds(1);

    private readonly LabStore _store = new(folders);

    /// <summary>Where they are.</summary>
    public RuntimeFolders Folders => folders;

    /// <summary>Labs that run, by name. Folders of labs that have ended are removed on the way, where we may.</summary>
    public IReadOnlyList<LabRecord> List()
    {
        Sweep();
        return _store.List();
    }

    /// <summary>The running lab of that name, null where there is none.</summary>
    public LabRecord? Find(string name) => _store.Read(name) is { Process.IsAlive: true } lab ? lab : null;

    /// <summary>The list now, and again with each change of it.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LabRecord>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        MakeFolders();
        var touched = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(folders.Labs) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName };
        watcher.Created += Touch;
        watcher.Deleted += Touch;
        watcher.Renamed += Touch;
        watcher.EnableRaisingEvents = true;
        await using var timer = new Timer(_ => touched.Writer.TryWrite(true), state: null, Liveness, Liveness);

        IReadOnlyList<LabRecord>? last = null;
        do
        {
            var labs = List();
            if (last is null || !labs.SequenceEqual(last))
            {
                last = labs;
                yield return labs;
            }
        }
        while (await touched.Reader.ReadAsync(cancellationToken));

        void Touch(object sender, FileSystemEventArgs change) => touched.Writer.TryWrite(true);
    }

    /// <summary>Whoever makes or removes a lab holds the lock; then it is not the time, and the next list will do.</summary>
    private void Sweep()
    {
        if (!Directory.Exists(folders.Labs) || _store.AllAlive())
        {
            return;
        }

        try
        {
            // FileShare.None is flock(2) with LOCK_NB.
            using var hold = new FileStream(folders.LabsLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            _store.Sweep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not ours to remove (the web process sees root's labs): the launcher does it with its next start.
        }
    }

    private void MakeFolders()
    {
        const UnixFileMode onlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(folders.Runtime, onlyOwner);
        Directory.CreateDirectory(folders.Labs, onlyOwner);
    }
}
