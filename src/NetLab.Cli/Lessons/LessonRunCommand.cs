using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Lessons;
using NetLab.Topology;

namespace NetLab.Cli.Lessons;

/// <summary>netlab lesson run PATH: replays each lesson on a fresh lab and prints a table. Exit code 0 where all was as the lesson says.</summary>
public static class LessonRunCommand
{
    public static System.CommandLine.Command Create()
    {
        var path = LessonCommand.Path();
        var command = new System.CommandLine.Command("run", "Replay a lesson's solution and mistakes on a fresh lab") { path };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(path), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(string path, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        if (LessonCheckCommand.Run(path, TextWriter.Null, errors) != 0)
        {
            return 1;
        }

        var failed = 0;
        foreach (var folder in LessonCommand.Folders(path))
        {
            try
            {
                failed += await ReplayAsync(LessonLoader.Load(folder).Lesson!, output, cancellation);
            }
            catch (ProblemException exception)
            {
                errors.WriteLine($"{folder}: {exception.Problem.Text}");
                failed++;
            }
        }

        return failed == 0 ? 0 : 1;
    }

    private static async Task<int> ReplayAsync(Lesson lesson, TextWriter output, CancellationToken cancellation)
    {
        var folders = RuntimeFolders.FromEnvironment();
        var launcher = LabLauncher.Choose(folders);
        var name = $"replay-{lesson.Plan.Number}-{Environment.ProcessId}";
        await launcher.StartAsync(name, LabOrigin.CommandLine, cancellation);
        try
        {
            await using var host = new HostSession(folders, name);
            var table = new ReplayTable(output);
            table.Begin($"{lesson.Plan.Number} {lesson.In("en").Title}");
            await host.WaitForAsync(SessionState.Live, cancellation);
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
