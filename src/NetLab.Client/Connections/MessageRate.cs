using System.Diagnostics;

namespace NetLab.Client;

/// <summary>Whether messages come at a rate at which a host's state can change. An agent shows changes together some times a second; one that floods has another purpose.</summary>
internal sealed class MessageRate
{
    /// <summary>Messages of one window: some thousand actions done one by one stay below it.</summary>
    public const int Most = 20_000;

    /// <summary>How long a window is.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private long _since = Stopwatch.GetTimestamp();
    private int _count;

    /// <summary>Another one came; false where that is too many.</summary>
    public bool Allows()
    {
        if (Stopwatch.GetElapsedTime(_since) > Window)
        {
            (_since, _count) = (Stopwatch.GetTimestamp(), 0);
        }

        return ++_count <= Most;
    }
}
