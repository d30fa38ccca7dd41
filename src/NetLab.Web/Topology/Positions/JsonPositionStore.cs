using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;

namespace NetLab.Web.Topology;

/// <summary>One JSON file a lab, in the state folder; replaced as a whole, so that a reader never sees half of it.</summary>
public sealed class JsonPositionStore(string folder) : IPositionStore, IDisposable
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, GraphPoint>> _labs = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    public event Action<string>? Changed;

    public IReadOnlyDictionary<string, GraphPoint> Get(string lab) => _labs.GetOrAdd(lab, Read);

    public async Task SaveAsync(string lab, IReadOnlyDictionary<string, GraphPoint> moved)
    {
        await _gate.WaitAsync();
        try
        {
            var all = _labs.GetOrAdd(lab, Read).SetItems(moved);
            _labs[lab] = all;
            Directory.CreateDirectory(folder);
            var file = FileOf(lab);
            var fresh = $"{file}.new";
            await File.WriteAllTextAsync(fresh, JsonSerializer.Serialize(all.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToDictionary(), Format));
            File.Move(fresh, file, overwrite: true);
        }
        finally
        {
            _gate.Release();
        }

        Changed?.Invoke(lab);
    }

    public async Task ForgetAsync(string lab)
    {
        await _gate.WaitAsync();
        try
        {
            _labs.TryRemove(lab, out _);
            File.Delete(FileOf(lab));
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private ImmutableDictionary<string, GraphPoint> Read(string lab)
    {
        try
        {
            var text = File.ReadAllText(FileOf(lab));
            return JsonSerializer.Deserialize<Dictionary<string, GraphPoint>>(text, Format)?.ToImmutableDictionary() ?? ImmutableDictionary<string, GraphPoint>.Empty;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            // A file that cannot be read costs the arrangement, nothing else: the next save writes a whole one.
            return ImmutableDictionary<string, GraphPoint>.Empty;
        }
    }

    /// <summary>A lab's name is a file name already; anything that leads elsewhere is a defect of the caller.</summary>
    private string FileOf(string lab) => lab.Length > 0 && Path.GetFileName(lab) == lab && lab is not ("." or "..")
        ? Path.Combine(folder, $"{lab}.json")
        : throw new ArgumentException($"\"{lab}\" is not a lab's name.", nameof(lab));
}
