using System.CommandLine;

namespace NetLab.Agent.Serving;

/// <summary>The verb serve.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var socket = new Option<string>("--socket") { Required = true };
        var buffer = new Option<int?>("--receive-buffer") { Description = "Bytes for the kernel's notifications under way" };
        var command = new Command("serve", "Serve this host on a Unix socket") { socket, buffer };
        command.SetAction((arguments, cancel) => AgentServer.RunAsync(arguments.GetRequiredValue(socket), cancel, arguments.GetValue(buffer)));
        return command;
    }
}
