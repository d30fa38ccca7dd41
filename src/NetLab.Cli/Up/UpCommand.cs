using System.CommandLine;
using System.Net;
using NetLab.Cli.Output;
using NetLab.Contracts.Labs;
using NetLab.Topology;
using Command = System.CommandLine.Command;

namespace NetLab.Cli.Up;

/// <summary>netlab up: the page, until Ctrl-C.</summary>
internal static class UpCommand
{
    private const int DefaultPort = 8080;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port of the page", DefaultValueFactory = _ => DefaultPort };
        var listen = new Option<string>("--listen") { Description = "Address to listen on; 0.0.0.0 for all", DefaultValueFactory = _ => "127.0.0.1" };
        var open = new Option<bool>("--open") { Description = "Open it in the browser" };
        var command = new Command("up", "Start the page and print its link; Ctrl-C ends it") { port, listen, open };
        command.SetAction((arguments, cancel) => Failure.ReportAsync(() =>
            Supervisor.RunAsync(RuntimeFolders.FromEnvironment(), EndPoint(arguments.GetRequiredValue(listen), arguments.GetValue(port)), arguments.GetValue(open), cancel)));
        return command;
    }

    private static IPEndPoint EndPoint(string address, int port)
    {
        if (!IPAddress.TryParse(address == "localhost" ? "127.0.0.1" : address, out var ip))
        {
            throw Wrong(address, "--listen takes an address of this machine, such as 127.0.0.1 or 0.0.0.0");
        }

        return port is > 0 and <= IPEndPoint.MaxPort ? new IPEndPoint(ip, port) : throw Wrong($"{port}", $"--port takes a number from 1 to {IPEndPoint.MaxPort}");
    }

    private static ProblemException Wrong(string value, string rule) =>
        new(Problem.Of(ProblemCode.InvalidValue, $"{value} is not possible: {rule}.", ("value", value), ("rule", rule)));
}
