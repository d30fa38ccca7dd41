using NetLab.Topology;

namespace NetLab.Web.Components.Log;

/// <summary>Commands of the log as lines for the host's own namespace.</summary>
public static class Script
{
    public static bool IsCommand(LogEntry entry) => entry.Kind is LogEntryKind.Command && entry.Problem is null;

    /// <summary>What a gesture stands for names its namespace itself; what was typed stands as typed there.</summary>
    public static string Line(LogEntry entry) =>
        entry.Origin is Origin.Terminal or Origin.CommandLine && entry.Namespace != "host" ? $"{Command.In(entry.Namespace)}{entry.Text}" : entry.Text;

    /// <summary>All of them, to be run by a shell.</summary>
    public static string Of(IEnumerable<LogEntry> entries) => string.Concat(entries.Where(IsCommand).Select(entry => $"{Line(entry)}\n"));
}
