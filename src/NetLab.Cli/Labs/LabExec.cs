using System.Text;
using Microsoft.Win32.SafeHandles;
using NetLab.Cli.Output;
using NetLab.Client;
using NetLab.Contracts;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Labs;

/// <summary>netlab lab exec: a command by way of the lab's agent, so that the page's log shows it, too.</summary>
internal static class LabExec
{
    public static async Task<int> RunAsync(string name, string netns, string[] words, CancellationToken cancel)
    {
        var lab = LabCommand.Running(name);
        await using var session = await LabSession.OpenAsync(RuntimeFolders.FromEnvironment(), lab.Name, cancel);
        var command = await session.StartAsync(new CommandRequest(Guid.NewGuid(), netns, words.ToEquatableList(), Origin.CommandLine), cancel);
        await using var stop = cancel.UnsafeRegister(_ => command.StopAsync(), state: null);
        if (!await CopyAsync(command))
        {
            await command.StopAsync();
            return Failure.BrokenPipe;
        }

        var exit = await command.Exit;
        if (exit.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync($"netlab: {problem.Text}");
        }

        return cancel.IsCancellationRequested ? Failure.Interrupted : exit.ExitCode is 0 && exit.Problem is not null ? Failure.ExitCode : exit.ExitCode;
    }

    /// <summary>Prints what the command prints; false where our reader has gone (| head), which .NET's console would not notice.</summary>
    private static async Task<bool> CopyAsync(IRunningCommand command)
    {
        await using var output = Open(1);
        await using var error = Open(2);
        try
        {
            await foreach (var chunk in command.ReadAsync(CancellationToken.None))
            {
                await (chunk.IsError ? error : output).WriteAsync(Encoding.UTF8.GetBytes(chunk.Text));
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }

        // In a file, a FileStream writes at positions of its own and leaves the file's where it was: the next program would write over it.
        static Stream Open(int descriptor)
        {
            var stream = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return !stream.CanSeek ? stream : descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();
        }
    }
}
