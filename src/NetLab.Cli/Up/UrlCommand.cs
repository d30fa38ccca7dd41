using NetLab.Cli.Output;
using NetLab.Contracts.Labs;
using NetLab.Topology;
using Command = System.CommandLine.Command;

namespace NetLab.Cli.Up;

/// <summary>netlab url: another link that signs in once.</summary>
internal static class UrlCommand
{
    public static Command Create()
    {
        var command = new Command("url", "Print a new sign-in link of the page that runs");
        command.SetAction((_, _) => Failure.ReportAsync(() =>
        {
            var folders = RuntimeFolders.FromEnvironment();
            var up = UpRecord.Read(folders) ?? throw new ProblemException(Problem.Of(ProblemCode.NotFound, "The page does not run here. Start it: ./netlab up", ("name", "netlab up")));
            Console.WriteLine(SignInLink.Make(folders, up.Url));
            return Task.FromResult(0);
        }));
        return command;
    }
}
