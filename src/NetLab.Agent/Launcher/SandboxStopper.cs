using NetLab.Agent.Launcher.Interop;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>Ends labs: asks the agent, then kills the outermost process, then removes the folder.</summary>
internal sealed class SandboxStopper(RuntimeFolders folders)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan KernelPatience = TimeSpan.FromSeconds(10);

    public async Task StopAsync(string name, CancellationToken cancel)
    {
        if (LabName.Check(name) is { } wrong)
        {
            throw new ProblemException(wrong);
        }

        if (new LabStore(folders).Read(name) is not { } lab)
        {
            throw new ProblemException(Problem.Of(ProblemCode.NotFound, $"There is no lab {name}. See: netlab lab list", ("name", name)));
        }

        if (lab.Ready || lab.Process.Id != Environment.ProcessId)
        {
            await RemoveAsync(name, lab.Process, cancel);
        }
    }

    /// <summary>Ends the process, where there is one, waits until nothing of the lab runs, and removes its folder.</summary>
    public Task RemoveAsync(string name, ProcessIdentity? outermost, CancellationToken cancel) =>
        Task.Run(
            () =>
            {
                if (outermost is not null)
                {
                    End(outermost);
                }

                using var hold = new FolderLock(folders.LabsLock);
                if (Directory.Exists(folders.Lab(name)) && (outermost is null || new LabStore(folders).Read(name)?.Process == outermost))
                {
                    Directory.Delete(folders.Lab(name), recursive: true);
                }
            },
            cancel);

    private static void End(ProcessIdentity outermost)
    {
        using var outer = PidFd.Open(outermost);
        if (outer is null)
        {
            return;
        }

        var inner = LabProcesses.Below(outermost).Select(PidFd.Open).OfType<PidFd>().ToList();
        inner.LastOrDefault()?.Signal(Native.SIGTERM);
        if (!outer.WaitForExit(Grace))
        {
            outer.Signal(Native.SIGKILL);
        }

        // The kernel takes the rest down; they are gone when the names of their sockets and mounts are, too.
        if (!outer.WaitForExit(KernelPatience) || !inner.TrueForAll(p => p.WaitForExit(KernelPatience)))
        {
            throw new ProblemException(Problem.Of(ProblemCode.TimedOut, $"The lab's process {outermost.Id} was killed but has not ended.", ("seconds", $"{KernelPatience.TotalSeconds}")));
        }

        inner.ForEach(p => p.Dispose());
    }
}
