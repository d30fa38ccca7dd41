using System.Globalization;

namespace NetLab.Contracts.Labs;

/// <summary>The processes of a lab as the machine sees them: one child a level from the outermost down to the agent.</summary>
public static class LabProcesses
{
    private const int Levels = 3;

    /// <summary>From the outermost's child to the agent, as far as they have been started.</summary>
    public static IReadOnlyList<ProcessIdentity> Below(ProcessIdentity outermost)
    {
        var found = new List<ProcessIdentity>();
        var parent = outermost.Id;
        while (found.Count < Levels && FirstChild(parent) is { } child && ProcessIdentity.Of(child) is { } process)
        {
            found.Add(process);
            parent = child;
        }

        return found;
    }

    /// <summary>The agent, which is the lab's first process; null where the lab is not up.</summary>
    public static ProcessIdentity? Agent(LabRecord lab) => Below(lab.Process) is { Count: Levels } all ? all[^1] : null;

    private static int? FirstChild(int pid)
    {
        try
        {
            return int.TryParse(File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
