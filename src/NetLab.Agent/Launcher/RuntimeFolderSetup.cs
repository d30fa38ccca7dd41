using System.ComponentModel;
using System.Runtime.InteropServices;
using NetLab.Agent.Launcher.Interop;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>Makes the runtime folder, or checks that the one that is there is ours.</summary>
internal static class RuntimeFolderSetup
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode PassableByAll = OnlyOwner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode ReadableByGroup = OnlyOwner | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    public static void Ensure(RuntimeFolders folders)
    {
        var root = Environment.IsPrivilegedProcess;
        Own(folders.Runtime, root ? PassableByAll : OnlyOwner);
        Own(folders.Labs, root ? ReadableByGroup : OnlyOwner);
        GiveToWeb(folders.Labs);
    }

    /// <summary>Lets the web process, where it is a user of its own, see a file of root's.</summary>
    public static void GiveToWeb(string path)
    {
        if (Environment.IsPrivilegedProcess && Native.chown(path, 0, Identities.Web) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"chown {path}");
        }
    }

    /// <summary>In /tmp anybody could have made the folder before us: only its owner may change its mode.</summary>
    private static void Own(string folder, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder);
        try
        {
            if (new DirectoryInfo(folder).LinkTarget is null)
            {
                File.SetUnixFileMode(folder, mode);
                return;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's: said below.
        }

        throw new ProblemException(Problem.Of(ProblemCode.NotAllowed, $"{folder} belongs to somebody else. Remove it, or set {RuntimeFolders.RuntimeVariable} to a folder of your own.", ("what", folder)));
    }
}
