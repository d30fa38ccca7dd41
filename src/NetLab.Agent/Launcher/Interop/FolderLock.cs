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
        // Shared for .NET, which would otherwise take the lock itself and fail instead of waiting.
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (Native.flock(_file, Native.LOCK_EX) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public void Dispose() => _file.Dispose();
}
