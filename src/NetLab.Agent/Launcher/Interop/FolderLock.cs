using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NetLab.Agent.Launcher.Interop;

/// <summary>An exclusive flock(2) on a file, waited for, and given back by Dispose or the end of the process.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly SafeFileHandle _file;

    public FolderLock(string path)
    {
        // Not by File.OpenHandle, which takes a lock of its own and fails instead of waiting.
        _file = new SafeFileHandle(Native.open(path, Native.O_RDWR | Native.O_CREAT | Native.O_CLOEXEC | Native.O_NOFOLLOW, Native.OwnerReadWrite), ownsHandle: true);
        if (_file.IsInvalid || Native.flock(_file, Native.LOCK_EX) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public void Dispose() => _file.Dispose();
}
