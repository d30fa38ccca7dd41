using System.Text.Json;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Up;

/// <summary>What runs as netlab up in a runtime folder: up.json there.</summary>
/// <param name="Url">Where the page is.</param>
/// <param name="Process">The supervisor.</param>
internal sealed record UpRecord(Uri Url, ProcessIdentity Process)
{
    public static string PathIn(RuntimeFolders folders) => Path.Combine(folders.Runtime, "up.json");

    /// <summary>The one that runs, null where none does.</summary>
    public static UpRecord? Read(RuntimeFolders folders)
    {
        try
        {
            return JsonSerializer.Deserialize<UpRecord>(File.ReadAllText(PathIn(folders)), JsonFormat.Options) is { Process.IsAlive: true } record ? record : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public void Write(RuntimeFolders folders) => File.WriteAllText(PathIn(folders), JsonSerializer.Serialize(this, JsonFormat.Options));
}
