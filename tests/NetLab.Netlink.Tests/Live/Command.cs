using System.ComponentModel;
using System.Diagnostics;

namespace NetLab.Netlink.Tests.Live;

/// <summary>A program of the machine, run from this process's own namespace.</summary>
internal static class Command
{
    public static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
            return output;
        }
        catch (Win32Exception exception)
        {
            Assert.Skip($"This machine has no {program}: {exception.Message}");
            throw;
        }
    }
}
