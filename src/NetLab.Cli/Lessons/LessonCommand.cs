using System.CommandLine;

namespace NetLab.Cli.Lessons;

/// <summary>netlab lesson: looks after lesson files.</summary>
public static class LessonCommand
{
    public static Command Create() => new("lesson", "Check and replay lessons") { LessonCheckCommand.Create(), LessonRunCommand.Create() };

    /// <summary>The folder of a lesson, or of many.</summary>
    internal static Argument<string> Path() => new("PATH") { Description = "A lesson's folder, or a folder of lessons such as labs/" };

    /// <summary>The lessons' folders that a path means.</summary>
    internal static IReadOnlyList<string> Folders(string path) =>
        File.Exists(System.IO.Path.Combine(path, "lesson.yaml")) || !Directory.Exists(path) ? [path]
        : [.. Directory.GetDirectories(path).Where(folder => File.Exists(System.IO.Path.Combine(folder, "lesson.yaml"))).Order(StringComparer.Ordinal)];
}
