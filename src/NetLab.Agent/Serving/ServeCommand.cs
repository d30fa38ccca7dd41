using System.CommandLine;

namespace NetLab.Agent.Serving;

/// <summary>The verb serve.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var socket = new Option<string>("--socket") { Required = true };
        var command = new Command("serve", "Serve this host on a Unix socket") { socket };
        command.SetAction((arguments, cancel) => AgentServer.RunAsync(arguments.GetRequiredValue(socket), cancel));
        return command;
    }
}
