using System.Globalization;
using NetLab.Agent.Serving.Interop;

namespace NetLab.Agent.Serving.Commands;

/// <summary>Signals to a tool and to all that it started (kill(2), proc_pid_stat(5)).</summary>
internal static class ProcessTree
{
    /// <summary>Rounds of looking for processes that were born while the others were killed; a fork bomb meets the lab's process limit.</summary>
    private const int Rounds = 20;

    /// <summary>As Ctrl-C does: to the whole process group.</summary>
    public static void Interrupt(int leader) => _ = Native.kill(-leader, Native.SIGINT);

    /// <summary>Ends the leader, its descendants, and what is left of its session.</summary>
    public static void Kill(int leader)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var members = MembersOf(leader).ToList();
            if (members.Count == 0)
            {
                return;
            }

            members.ForEach(pid => _ = Native.kill(pid, Native.SIGKILL));
        }
    }

    /// <summary>Whether a process is the leader, its descendant, or of its session.</summary>
    public static bool Contains(int leader, int pid) => pid == leader || MembersOf(leader).Contains(pid);

    private static IEnumerable<int> MembersOf(int leader)
    {
        var processes = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? Read(pid) : null)
            .OfType<Entry>()
            .ToDictionary(entry => entry.Pid);
        return processes.Values.Where(entry => entry.Alive && IsMember(entry)).Select(entry => entry.Pid);

        bool IsMember(Entry entry)
        {
            for (var at = entry; ;)
            {
                if (at.Pid == leader || at.Session == leader)
                {
                    return true;
                }

                if (!processes.TryGetValue(at.Parent, out var parent) || parent == at)
                {
                    return false;
                }

                at = parent;
            }
        }
    }

    private static Entry? Read(int pid)
    {
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{pid}/stat");
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }

        // PID (COMMAND) STATE PARENT GROUP SESSION: the command may hold blanks and brackets.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return new(pid, int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture), fields[0] is not ("Z" or "X"));
    }

    private sealed record Entry(int Pid, int Parent, int Session, bool Alive);
}
