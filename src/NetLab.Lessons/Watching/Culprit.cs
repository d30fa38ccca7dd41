using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>Finds the log entry that broke a check.</summary>
internal static class Culprit
{
    // The log says when a command began; its effect is seen a moment later, and a clumsy tool takes its time.
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan After = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> OnlyLooking = ["ping", "show", "traceroute", "tcpdump", "cat", "ss", "netstat", "dig", "nslookup", "curl"];

    /// <summary>The latest command since the check became green and around this time that names something of the fact; else the kernel's report that does; else the latest command of all.</summary>
    public static LogEntry? Find(IReadOnlyList<LogEntry> log, Fact fact, DateTimeOffset since, DateTimeOffset at)
    {
        var near = log.Reverse().Where(entry => entry.Problem is null && entry.Time >= since && entry.Time > at - Before && entry.Time < at + After).ToList();
        var commands = near.Where(entry => entry.Kind == LogEntryKind.Command && !Looks(entry.Text)).ToList();
        return commands.FirstOrDefault(Names)
            ?? near.FirstOrDefault(entry => entry.Kind == LogEntryKind.Kernel && Names(entry))
            ?? commands.FirstOrDefault();

        bool Names(LogEntry entry) => fact.Words.Any(word => entry.Text.Contains(word, StringComparison.Ordinal) || entry.Namespace == word);
    }

    private static bool Looks(string command) => command.Split(' ').Any(OnlyLooking.Contains);
}
