namespace NetLab.Web.Terminals;

/// <summary>What was typed in a lab's terminals, oldest first.</summary>
public sealed class CommandHistory
{
    private const int Depth = 500;
    private readonly Lock _gate = new();
    private readonly LinkedList<string> _lines = new();

    /// <summary>A copy.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Blank lines and repetitions of the last are not kept.</summary>
    public void Add(string line)
    {
        lock (_gate)
        {
            if (string.IsNullOrWhiteSpace(line) || _lines.Last?.Value == line)
            {
                return;
            }

            _lines.AddLast(line);
            if (_lines.Count > Depth)
            {
                _lines.RemoveFirst();
            }
        }
    }
}
