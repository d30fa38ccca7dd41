using System.CommandLine;
using NetLab.Cli.Output;
using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Topology;
using Command = System.CommandLine.Command;

namespace NetLab.Cli.Labs;

/// <summary>netlab lab: sandboxed labs from the command line.</summary>
internal static class LabCommand
{
    public static Command Create() => new("lab", "Make, list, use and remove labs") { New(), List(), Exec(), Shell(), Remove() };

    private static Argument<string> Name() => new("NAME") { Description = "The lab" };

    private static Command New()
    {
        var name = Name();
        var command = new Command("new", "Start a lab; it runs until it is removed") { name };
        command.SetAction((arguments, cancel) => Failure.ReportAsync(async () =>
        {
            var lab = await LabLauncher.Choose(RuntimeFolders.FromEnvironment()).StartAsync(arguments.GetRequiredValue(name), LabOrigin.CommandLine, cancel);
            await Console.Error.WriteLineAsync($"lab {lab.Name} runs. Try: ./netlab lab exec {lab.Name} -- ip address");
            return 0;
        }));
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "The labs that run");
        command.SetAction((_, _) => Failure.ReportAsync(() =>
        {
            var table = new Table("NAME", "STARTED", "BY", "USER IDS", "PROCESS");
            foreach (var lab in new LabDirectory(RuntimeFolders.FromEnvironment()).List())
            {
                table.Add(lab.Name, $"{lab.Created.LocalDateTime:yyyy-MM-dd HH:mm}", lab.Origin == LabOrigin.Page ? "page" : "command line", $"{lab.UserIds}", $"{lab.Process.Id}");
            }

            Console.Write(table);
            return Task.FromResult(0);
        }));
        return command;
    }

    private static Command Exec()
    {
        var name = Name();
        var netns = new Option<string>("--netns", "-n") { Description = "Run it in this network namespace of the lab", DefaultValueFactory = _ => "" };
        var words = new Argument<string[]>("COMMAND") { Description = "After --: the command and its arguments; no shell reads them", Arity = ArgumentArity.OneOrMore };
        var command = new Command("exec", "Run a command in a lab, as in: netlab lab exec red-blue -- ip netns add red") { name, netns, words };
        command.SetAction((arguments, cancel) => Failure.ReportAsync(
            () => LabExec.RunAsync(arguments.GetRequiredValue(name), arguments.GetRequiredValue(netns), arguments.GetRequiredValue(words), cancel)));
        return command;
    }

    private static Command Shell()
    {
        var name = Name();
        var command = new Command("shell", "A shell in a lab, as its root") { name };
        command.SetAction((arguments, _) => Failure.ReportAsync(() => LabShell.RunAsync(Running(arguments.GetRequiredValue(name)))));
        return command;
    }

    private static Command Remove()
    {
        var names = new Argument<string[]>("NAME") { Description = "The labs", Arity = ArgumentArity.OneOrMore };
        var command = new Command("rm", "End labs; nothing of them is left") { names };
        command.SetAction((arguments, cancel) => Failure.ReportAsync(async () =>
        {
            foreach (var name in arguments.GetRequiredValue(names))
            {
                await LabLauncher.Choose(RuntimeFolders.FromEnvironment()).StopAsync(name, cancel);
            }

            return 0;
        }));
        return command;
    }

    /// <summary>The lab of that name.</summary>
    /// <exception cref="ProblemException">None runs.</exception>
    public static LabRecord Running(string name) =>
        LabName.Check(name) is { } wrong
            ? throw new ProblemException(wrong)
            : new LabDirectory(RuntimeFolders.FromEnvironment()).Find(name)
                ?? throw new ProblemException(Problem.Of(ProblemCode.NotFound, $"There is no lab {name}. Start it: netlab lab new {name}; see all: netlab lab list", ("name", name)));
}
