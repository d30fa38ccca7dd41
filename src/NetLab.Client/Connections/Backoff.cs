namespace NetLab.Client;

/// <summary>Times between attempts: from 100 ms doubling to 5 s.</summary>
internal sealed class Backoff
{
    /// <summary>A connection that held this long was one.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);
    private TimeSpan _next = TimeSpan.FromMilliseconds(100);

    public TimeSpan Next()
    {
        var now = _next;
        _next = now * 2 < Longest ? now * 2 : Longest;
        return now;
    }
}
