using System.Diagnostics;
using NetLab.Client;
using NetLab.Contracts.Labs;

namespace NetLab.Cli.Labs;

/// <summary>netlab lab shell: bash on this terminal, in all of the lab's namespaces.</summary>
internal static class LabShell
{
    private const string Path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public static async Task<int> RunAsync(LabRecord lab)
    {
        var term = Environment.GetEnvironmentVariable("TERM") ?? "dumb";
        string[] shell = ["env", "-i", Path, "HOME=/root", "LANG=C.UTF-8", $"TERM={term}", @"PS1=\u@\h:\w\$ ", "bash", "--norc"];
        var command = LabEntry.Arguments(lab, shell);
        using var process = Process.Start(new ProcessStartInfo(command[0], command.Skip(1)))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
