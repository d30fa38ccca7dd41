using NetLab.Contracts.Labs;

namespace NetLab.Client;

/// <summary>Whether a lab is there, and when something happens to its folder.</summary>
internal sealed class LabPresence(RuntimeFolders folders, string name)
{
    private readonly LabStore _store = new(folders);

    /// <summary>The folder of a lab that was killed stays until somebody who may remove it looks, so its process counts, too.</summary>
    public bool Exists => Directory.Exists(folders.Lab(name)) && _store.Read(name) is not { Process.IsAlive: false };

    /// <summary>Done when the agent's socket appears, when the lab's folder goes, and at the latest after a time: an agent may be there and not answer.</summary>
    public async Task ChangeAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var socket = Watch(folders.LabSocketFolder(name), changed);
        using var folder = Watch(folders.Labs, changed);
        if (!Exists)
        {
            return;
        }

        try
        {
            await changed.Task.WaitAsync(atMost, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Time for another attempt.
        }
    }

    private static FileSystemWatcher? Watch(string folder, TaskCompletionSource changed)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Created += (_, _) => changed.TrySetResult();
            watcher.Deleted += (_, _) => changed.TrySetResult();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception gone) when (gone is IOException or ArgumentException)
        {
            // Gone already, or no watch left to have: the time limit stands in.
            return null;
        }
    }
}
