using NetLab.Contracts.Labs;

namespace NetLab.Client;

/// <summary>Chooses how this process starts labs.</summary>
public static class LabLauncher
{
    /// <summary>By the launcher's service where one runs for us (netlab up by root, and this is its web process), else directly.</summary>
    public static ILabLauncher Choose(RuntimeFolders folders) =>
        !Environment.IsPrivilegedProcess && File.Exists(folders.LauncherSocket) ? new SocketLauncher(folders) : new ProcessLauncher(folders, AgentProgram.Find());
}
