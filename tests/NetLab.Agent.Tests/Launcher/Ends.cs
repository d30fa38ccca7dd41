using System.Diagnostics;
using NetLab.Contracts.Labs;

namespace NetLab.Agent.Tests.Launcher;

internal static class Ends
{
    /// <summary>Fails where the process still runs after that time.</summary>
    public static void Within5Seconds(ProcessIdentity process)
    {
        if (!process.IsAlive)
        {
            return;
        }

        try
        {
            using var running = Process.GetProcessById(process.Id);
            running.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            // It ended between the two looks.
        }

        Assert.False(process.IsAlive, $"process {process.Id} still runs");
    }
}
