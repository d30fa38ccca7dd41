using System.Text.Json;
using NetLab.Topology;

namespace NetLab.Contracts.Labs;

/// <summary>The lab folders as files: what the launcher writes and everybody reads.</summary>
public sealed class LabStore(RuntimeFolders folders)
{
    /// <summary>Labs whose process runs, by name.</summary>
    public IReadOnlyList<LabRecord> List() =>
        [.. Names().Select(Read).OfType<LabRecord>().Where(l => l.Process.IsAlive).OrderBy(l => l.Name, StringComparer.Ordinal)];

    /// <summary>The lab's record, alive or not; null where there is none or it cannot be read.</summary>
    public LabRecord? Read(string name)
    {
        try
        {
            return LabName.Check(name) is null ? JsonSerializer.Deserialize<LabRecord>(File.ReadAllText(folders.LabRecord(name)), JsonFormat.Options) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the record at once: a reader sees the old or the new one.</summary>
    public void Write(LabRecord lab)
    {
        var next = folders.LabRecord(lab.Name) + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(lab, JsonFormat.Options));
        File.Move(next, folders.LabRecord(lab.Name), overwrite: true);
    }

    /// <summary>Whether every folder belongs to a lab that runs, so that there is nothing to sweep.</summary>
    public bool AllAlive() => Names().All(n => Read(n) is { Process.IsAlive: true });

    /// <summary>Removes the folders of labs that have ended. The caller holds <see cref="RuntimeFolders.LabsLock"/>.</summary>
    public void Sweep()
    {
        foreach (var name in Names().Where(n => Read(n) is not { Process.IsAlive: true }))
        {
            Directory.Delete(folders.Lab(name), recursive: true);
        }
    }

    private IEnumerable<string> Names() =>
        Directory.Exists(folders.Labs) ? Directory.EnumerateDirectories(folders.Labs).Select(p => Path.GetFileName(p)) : [];
}
