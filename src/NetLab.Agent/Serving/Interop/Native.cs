using System.Runtime.InteropServices;

namespace NetLab.Agent.Serving.Interop;

/// <summary>What .NET has no name for: poll(2), kill(2).</summary>
internal static partial class Native
{
    public const int SIGINT = 2;
    public const int SIGKILL = 9;
    public const short POLLIN = 0x1;
    public const short POLLPRI = 0x2;
    public const short POLLERR = 0x8;

    [LibraryImport("libc")]
    public static partial int kill(int pid, int signal);

    /// <summary>Waits until a descriptor has what is asked for; false where the time ended first.</summary>
    /// <param name="descriptor">The descriptor; it stays open while this runs.</param>
    /// <param name="events">POLLIN, POLLPRI.</param>
    /// <param name="milliseconds">How long; 0 only looks.</param>
    public static bool Poll(SafeHandle descriptor, short events, int milliseconds)
    {
        var entry = new PollEntry { fd = (int)descriptor.DangerousGetHandle(), events = events };
        return poll(ref entry, 1, milliseconds) > 0 && (entry.revents & events) != 0;
    }

    [LibraryImport("libc")]
    private static partial int poll(ref PollEntry entries, nuint count, int milliseconds);

    /// <summary>struct pollfd.</summary>
    private struct PollEntry
    {
        public int fd;
        public short events;
        public short revents;
    }
}
