using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using NetLab.Contracts.Labs;

namespace NetLab.Agent.Launcher.Interop;

/// <summary>A hold on one process (pidfd_open(2)): what is signalled through it cannot be a later process with the same id.</summary>
internal sealed class PidFd : SafeHandleZeroOrMinusOneIsInvalid
{
    private PidFd(int fd)
        : base(ownsHandle: true)
        => SetHandle(fd);

    /// <summary>A hold on the process, null where it has ended.</summary>
    public static PidFd? Open(ProcessIdentity process)
    {
        var pidfd = new PidFd(Native.pidfd_open(process.Id));

        // The id may have been given anew before pidfd_open; it cannot be after.
        if (!pidfd.IsInvalid && process.IsAlive)
        {
            return pidfd;
        }

        pidfd.Dispose();
        return null;
    }

    /// <summary>Sends a signal; nothing happens where the process has ended.</summary>
    public void Signal(int signal)
    {
        const int ESRCH = 3;
        if (Native.pidfd_send_signal((int)handle, signal) != 0 && Marshal.GetLastPInvokeError() is var errno and not ESRCH)
        {
            throw new Win32Exception(errno);
        }
    }

    /// <summary>Waits for its end; false where that takes longer.</summary>
    public bool WaitForExit(TimeSpan timeout)
    {
        var poll = new Native.PollFd { Fd = (int)handle, Events = Native.POLLIN };
        return Native.poll(ref poll, 1, (int)timeout.TotalMilliseconds) > 0;
    }

    protected override bool ReleaseHandle() => new SafeFileHandle(handle, ownsHandle: true) is var fd && Close(fd);

    private static bool Close(SafeFileHandle fd)
    {
        fd.Dispose();
        return true;
    }
}
