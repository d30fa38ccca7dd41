using NetLab.Agent.Launcher.Interop;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>Starts a lab: its folder, its processes, its record. All of it or nothing.</summary>
internal sealed class SandboxStarter(RuntimeFolders folders, SandboxLimits limits)
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
    private const UnixFileMode ForAll = Readable | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly LabStore _store = new(folders);

    public async Task<LabRecord> StartAsync(string name, LabOrigin origin, CancellationToken cancel)
    {
        if (LabName.Check(name) is { } wrong)
        {
            throw new ProblemException(wrong);
        }

        var (lab, map) = Claim(name, origin);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(Patience);
        ProcessIdentity? outermost = null;
        try
        {
            using var sandbox = await SandboxProcess.StartAsync(name, folders, map, limits, timeout.Token);
            outermost = sandbox.Outermost;
            lab = lab with { Process = outermost };
            _store.Write(lab);
            await sandbox.RunAsync(name, folders, timeout.Token);
            CloseSocketFolder(lab);
            _store.Write(lab with { Ready = true });
            return lab with { Ready = true };
        }
        catch (Exception e)
        {
            await new SandboxStopper(folders).RemoveAsync(name, outermost, CancellationToken.None);
            throw e is OperationCanceledException && !cancel.IsCancellationRequested
                ? new ProblemException(Problem.Of(ProblemCode.TimedOut, $"The lab {name} did not start within {Patience.TotalSeconds} seconds.", ("seconds", $"{Patience.TotalSeconds}")), e)
                : e;
        }
    }

    /// <summary>Takes name and user ids, so that of two starts at once only one gets them.</summary>
    private (LabRecord Lab, UserIdMap Map) Claim(string name, LabOrigin origin)
    {
        RuntimeFolderSetup.Ensure(folders);
        using var hold = new FolderLock(folders.LabsLock);
        _store.Sweep();
        var labs = _store.List();
        if (Directory.Exists(folders.Lab(name)))
        {
            throw new ProblemException(Problem.Of(ProblemCode.AlreadyExists, $"There is a lab {name} already. Take another name, or end it: netlab lab rm {name}", ("name", name)));
        }

        if (labs.Count >= limits.Labs)
        {
            throw new ProblemException(Problem.Of(ProblemCode.LimitReached, $"{labs.Count} labs run, which is the limit (Lab:Limits:Labs). End one first: netlab lab rm NAME", ("limit", "labs"), ("value", $"{limits.Labs}")));
        }

        var map = UserIdMap.Choose(labs.Select(l => l.FirstUserId));
        var lab = new LabRecord(name, DateTimeOffset.UtcNow, origin, Native.geteuid(), map.Tier, map.FirstUserId, ProcessIdentity.Of(Environment.ProcessId)!, Ready: false);
        Make(folders.Lab(name), Readable);
        _store.Write(lab);
        Make(folders.LabSocketFolder(name), ForAll | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        return (lab, map);
    }

    /// <summary>The lab's root may make its socket in the folder, and nothing further: the disk behind it is the machine's.</summary>
    private void CloseSocketFolder(LabRecord lab)
    {
        if (lab.Tier != LabTier.SingleUser)
        {
            File.SetUnixFileMode(folders.LabSocketFolder(lab.Name), ForAll);
        }
    }

    private static void Make(string folder, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder);
        RuntimeFolderSetup.GiveToWeb(folder);
        File.SetUnixFileMode(folder, mode);
    }
}
