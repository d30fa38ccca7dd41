using NetLab.Agent.Serving.Interop;

namespace NetLab.Agent.Serving.Discovery;

/// <summary>Tells when something is mounted or unmounted, and so when a namespace gets or loses a name: the name is a mount (proc_pid_mountinfo(5): POLLPRI).</summary>
internal sealed class MountWatch
{
    private readonly Action _changed;

    public MountWatch(Action changed)
    {
        _changed = changed;
        new Thread(Run) { IsBackground = true, Name = "mount watch" }.Start();
    }

    private void Run()
    {
        using var mounts = File.OpenHandle("/proc/self/mountinfo");
        while (true)
        {
            if (Native.Poll(mounts, Native.POLLPRI | Native.POLLERR, -1))
            {
                _changed();
            }
        }
    }
}
