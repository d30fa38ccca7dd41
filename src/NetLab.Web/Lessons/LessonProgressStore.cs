using System.Text.Json;
using NetLab.Topology;

namespace NetLab.Web.Lessons;

/// <summary>Keeps progress as one JSON file a lab. A file is replaced as a whole, so that a process that is killed leaves the old or the new one, never half of one.</summary>
public sealed class LessonProgressStore(string folder, ILogger<LessonProgressStore> logger)
{
    /// <summary>A lab's progress, or null where there is none that can be read.</summary>
    public LessonProgress? Load(string lab)
    {
        try
        {
            return JsonSerializer.Deserialize<LessonProgress>(File.ReadAllBytes(PathOf(lab)), JsonFormat.Options);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(exception, "The progress of lab {Lab} cannot be read; its lesson starts anew.", lab);
            return null;
        }
    }

    /// <summary>Keeps a lab's progress, or forgets it.</summary>
    public void Save(string lab, LessonProgress? progress)
    {
        try
        {
            if (progress is null)
            {
                File.Delete(PathOf(lab));
                return;
            }

            Directory.CreateDirectory(folder);
            var next = $"{PathOf(lab)}.new";
            using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, progress, JsonFormat.Options);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, PathOf(lab), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The lesson goes on; what is lost is its place after a restart of the server.
            logger.LogWarning(exception, "The progress of lab {Lab} cannot be kept in {Folder}.", lab, folder);
        }
    }

    private string PathOf(string lab) => lab.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? Path.Combine(folder, $"{lab}.json")
        : throw new ArgumentException($"\"{lab}\" is no lab's name.", nameof(lab));
}
