using NetLab.Lessons;

namespace NetLab.Cli.Lessons;

/// <summary>Prints a replay's rows as they come, and counts.</summary>
internal sealed class ReplayTable(TextWriter output)
{
    private int _passed;
    private int _failed;

    public void Begin(string title)
    {
        output.WriteLine(title);
        output.WriteLine($"  {"",-4} {"step",-12} {"what",-58} {"expected",-32} seen");
    }

    public void Add(ReplayRow row)
    {
        (_passed, _failed) = row.Ok ? (_passed + 1, _failed) : (_passed, _failed + 1);
        output.WriteLine($"  {(row.Ok ? "ok" : "FAIL"),-4} {row.Step,-12} {row.What,-58} {row.Expected,-32} {row.Seen.ReplaceLineEndings(" | ")}");
    }

    /// <summary>How many failed.</summary>
    public int End()
    {
        output.WriteLine($"  {_passed} passed, {_failed} failed");
        return _failed;
    }
}
