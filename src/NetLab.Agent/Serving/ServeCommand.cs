using System.CommandLine;
using System.Net.Sockets;

namespace NetLab.Agent.Serving;

/// <summary>The verb serve.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var socket = new Option<string>("--socket") { Required = true };
        var command = new Command("serve", "Serve this host on a Unix socket") { socket };
        command.SetAction(async (arguments, cancel) =>
        {
            using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            listener.Bind(new UnixDomainSocketEndPoint(arguments.GetRequiredValue(socket)));
            listener.Listen();
            File.SetUnixFileMode(arguments.GetRequiredValue(socket), (UnixFileMode)0b110_110_110);
            while (!cancel.IsCancellationRequested)
            {
                (await listener.AcceptAsync(cancel)).Dispose();
            }
        });
        return command;
    }
}
