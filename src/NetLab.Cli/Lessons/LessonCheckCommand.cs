using System.CommandLine;
using NetLab.Cli.Output;
using NetLab.Lessons;

namespace NetLab.Cli.Lessons;

/// <summary>netlab lesson check PATH: everything that is wrong with lesson files, one error a line. Exit code 0 where there is none.</summary>
public static class LessonCheckCommand
{
    public static Command Create()
    {
        var path = LessonCommand.Path();
        var command = new Command("check", "Say everything that is wrong with a lesson's files") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    internal static int Run(string path, TextWriter output, TextWriter errors)
    {
        var folders = LessonCommand.Folders(path);
        if (folders.Count == 0)
        {
            errors.WriteLine($"There is no lesson in {path}: no folder with a lesson.yaml.");
            return Failure.ExitCode;
        }

        var failed = 0;
        foreach (var folder in folders)
        {
            var load = LessonLoader.Load(folder);
            foreach (var error in load.Errors)
            {
                errors.WriteLine(error);
                failed = Failure.ExitCode;
            }

            if (load.Lesson is { } lesson)
            {
                output.WriteLine($"{folder}: {lesson.Plan.Number} {lesson.In("en").Title}: {lesson.Plan.Steps.Count} steps, {lesson.Plan.Steps.Sum(step => step.Checks.Count)} checks, "
                    + $"{lesson.Plan.Steps.Sum(step => step.Mistakes.Count)} mistakes, {lesson.Plan.Steps.Sum(step => step.Questions.Count)} questions");
            }
        }

        return failed;
    }
}
