using System.Diagnostics;

namespace NetLab.Agent;

/// <summary>Processes whose parent ended before them: as pid 1 of a lab, the agent has to reap them.</summary>
internal static class Orphans
{
    /// <summary>.NET reaps every child where SIGCHLD was ignored at its start (sandbox/lab.sh), but only from the first use of <see cref="Process"/> on.</summary>
    public static void ReapFromNowOn()
    {
        using var first = Process.Start("true");
        first.WaitForExit();
    }
}
