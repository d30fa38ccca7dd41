using System.Globalization;
using NetLab.Contracts.Labs;

namespace NetLab.Agent.Launcher;

/// <summary>The levels of a sandbox below its outermost process; each has one child, down to the agent.</summary>
internal static class ProcessTree
{
    private const int Levels = 3;

    /// <summary>From the outermost's child to the agent, as far as they have been started.</summary>
    public static IEnumerable<ProcessIdentity> Descendants(int outermost)
    {
        var pid = outermost;
        for (var level = 0; level < Levels; level++)
        {
            if (FirstChild(pid) is not { } child || ProcessIdentity.Of(child) is not { } identity)
            {
                yield break;
            }

            yield return identity;
            pid = child;
        }
    }

    private static int? FirstChild(int pid)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ');
            return children is ["", ..] ? null : int.Parse(children[0], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
