using NetLab.Cli.Labs;
using NetLab.Cli.Output;
using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Lessons;

namespace NetLab.Cli.Lessons;

/// <summary>netlab lesson run PATH: replays each lesson on a fresh lab and prints a table. Exit code 0 where all was as the lesson says.</summary>
public static class LessonRunCommand
{
    public static System.CommandLine.Command Create()
    {
        var path = LessonCommand.Path();
        var command = new System.CommandLine.Command("run", "Replay a lesson's solution and mistakes on a fresh lab") { path };
        command.SetAction((parsed, cancellation) => Failure.ReportAsync(() =>
            RunAsync(parsed.GetRequiredValue(path), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation)));
        return command;
    }

    internal static async Task<int> RunAsync(string path, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (LessonCheckCommand.Run(path, TextWriter.Null, errors) != 0)
        {
            return Failure.ExitCode;
        }

        var failed = 0;
        foreach (var folder in LessonCommand.Folders(path))
        {
            failed += await ReplayAsync(LessonLoader.Load(folder).Lesson!, output, cancellation);
        }

        return failed == 0 ? 0 : Failure.ExitCode;
    }

    private static async Task<int> ReplayAsync(Lesson lesson, TextWriter output, CancellationToken cancellation)
    {
        var folders = RuntimeFolders.FromEnvironment();
        var launcher = LabLauncher.Choose(folders);
        var name = $"replay-{lesson.Plan.Number}-{Environment.ProcessId}";
        await launcher.StartAsync(name, LabOrigin.CommandLine, cancellation);
        try
        {
            await using var host = await LabSession.OpenAsync(folders, name, cancellation);
            var table = new ReplayTable(output);
            table.Begin($"{lesson.Plan.Number} {lesson.In("en").Title}");
            await foreach (var row in new LessonReplay(new SessionLab(host), lesson.Plan).RunAsync().WithCancellation(cancellation))
            {
                table.Add(row);
            }

            return table.End();
        }
        finally
        {
            // Also when interrupted: the lab must go.
            await launcher.StopAsync(name, CancellationToken.None);
        }
    }
}
