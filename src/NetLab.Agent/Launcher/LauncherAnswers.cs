using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>Turns what the launcher did, or what stopped it, into its answer.</summary>
internal static class LauncherAnswers
{
    public static async Task<LauncherAnswer> OfAsync(Func<Task<LabRecord?>> act)
    {
        try
        {
            return new LauncherAnswer(await act(), Problem: null);
        }
        catch (ProblemException e)
        {
            return new LauncherAnswer(Lab: null, e.Problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return new LauncherAnswer(Lab: null, Problem.Of(ProblemCode.KernelRefused, e.Message, ("operation", "launch"), ("errno", "")));
        }
    }
}
