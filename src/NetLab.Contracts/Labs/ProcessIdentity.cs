using System.Globalization;
using System.Text.Json.Serialization;

namespace NetLab.Contracts.Labs;

/// <summary>A process that cannot be mistaken for a later one with the same id.</summary>
/// <param name="Id">Its id on the machine.</param>
/// <param name="StartTime">Clock ticks from boot to its start: field 22 of /proc/PID/stat, proc_pid_stat(5).</param>
public sealed record ProcessIdentity(int Id, ulong StartTime)
{
    private const int State = 0;
    private const int StartTimeField = 19;

    /// <summary>Whether it runs; a zombie does not.</summary>
    [JsonIgnore]
    public bool IsAlive => Of(Id) == this;

    /// <summary>The process that has this id now, null where none runs.</summary>
    public static ProcessIdentity? Of(int id)
    {
        string stat;
        try
        {
            stat = File.ReadAllText($"/proc/{id}/stat");
        }
        catch (IOException)
        {
            return null;
        }

        // "PID (name) S ppid ...": the name may hold blanks and parentheses, so the fields count from its end.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[State] is "Z" or "X" ? null : new ProcessIdentity(id, ulong.Parse(fields[StartTimeField], CultureInfo.InvariantCulture));
    }
}
