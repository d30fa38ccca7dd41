using System.CommandLine;
using System.Text.Json;
using NetLab.Contracts.Labs;
using NetLab.Topology;
using Command = System.CommandLine.Command;

namespace NetLab.Agent.Launcher;

/// <summary>The verb launch: makes and ends sandboxes. Its answer is one line of JSON, see <see cref="LauncherAnswer"/>.</summary>
internal static class LaunchCommand
{
    public static Command Create() => new("launch", "Make and end sandboxed labs") { Start(), Stop(), Serve() };

    private static Command Start()
    {
        var name = new Argument<string>("NAME");
        var origin = new Option<LabOrigin>("--origin") { Description = "Who asks" };
        var command = new Command("start", "Start a lab") { name, origin };
        command.SetAction((arguments, cancel) => AnswerAsync(
            async () => await new SandboxStarter(RuntimeFolders.FromEnvironment(), SandboxLimits.Read()).StartAsync(arguments.GetRequiredValue(name), arguments.GetValue(origin), cancel)));
        return command;
    }

    private static Command Stop()
    {
        var name = new Argument<string>("NAME");
        var command = new Command("stop", "End a lab") { name };
        command.SetAction((arguments, cancel) => AnswerAsync(async () =>
        {
            await new SandboxStopper(RuntimeFolders.FromEnvironment()).StopAsync(arguments.GetRequiredValue(name), cancel);
            return null;
        }));
        return command;
    }

    private static Command Serve()
    {
        var command = new Command("serve", "Start and stop labs for the web process, which has no rights (root only)");
        command.SetAction((_, cancel) => LauncherService.RunAsync(RuntimeFolders.FromEnvironment(), SandboxLimits.Read(), cancel));
        return command;
    }

    private static async Task<int> AnswerAsync(Func<Task<LabRecord?>> act)
    {
        var answer = await LauncherAnswers.OfAsync(act);
        Console.WriteLine(JsonSerializer.Serialize(answer, JsonFormat.Options));
        return answer.Problem is null ? 0 : 1;
    }
}
