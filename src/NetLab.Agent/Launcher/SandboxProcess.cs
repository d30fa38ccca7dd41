using System.Diagnostics;
using System.Globalization;
using NetLab.Agent.Launcher.Interop;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Agent.Launcher;

/// <summary>The start of a lab's processes by the scripts in sandbox/, which say what each level does.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, ProcessIdentity outermost) => (_process, Outermost) = (process, outermost);

    /// <summary>Whose end is the lab's end.</summary>
    public ProcessIdentity Outermost { get; }

    /// <summary>Starts the outer level, up to where it waits for its user ids.</summary>
    public static async Task<SandboxProcess> StartAsync(string name, RuntimeFolders folders, UserIdMap map, SandboxLimits limits, CancellationToken cancel)
    {
        // What the caller left open for us must not be open in the lab.
        _ = Native.close_range(3, uint.MaxValue, Native.CLOSE_RANGE_CLOEXEC);
        var scripts = Path.Combine(AppContext.BaseDirectory, "sandbox");
        var start = new ProcessStartInfo("setsid", ["--fork", "sh", Path.Combine(scripts, "enter.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear();
        foreach (var (key, value) in limits.ToEnvironment())
        {
            start.Environment[key] = value;
        }

        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["NETLAB_NAME"] = name;
        start.Environment["NETLAB_LOG"] = folders.LabLog(name);
        start.Environment["NETLAB_SOCKET_FOLDER"] = folders.LabSocketFolder(name);
        start.Environment["NETLAB_SCRIPTS"] = scripts;
        start.Environment["NETLAB_AGENT"] = AppContext.BaseDirectory;
        start.Environment["NETLAB_DOTNET"] = DotnetRoot();
        start.Environment["NETLAB_UIDS"] = map.Count.ToString(CultureInfo.InvariantCulture);

        var process = Process.Start(start)!;
        try
        {
            var pid = await process.StandardOutput.ReadLineAsync(cancel);
            var outermost = int.TryParse(pid, out var id) ? ProcessIdentity.Of(id) : null;
            if (outermost is null || await process.StandardOutput.ReadLineAsync(cancel) != "ready")
            {
                throw new ProblemException(Refusal.Explain(folders.LabLog(name)));
            }

            await map.WriteAsync(outermost.Id, cancel);
            return new SandboxProcess(process, outermost);
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>Lets it go on; completes when the agent's socket answers.</summary>
    public async Task RunAsync(string name, RuntimeFolders folders, CancellationToken cancel)
    {
        using var ready = new SocketWatch(folders.LabSocket(name));
        await _process.StandardInput.WriteLineAsync("mapped");
        await _process.StandardInput.FlushAsync(cancel);

        // The scripts keep their end of the pipe as long as the lab lives, and write nothing more to it.
        var ended = _process.StandardOutput.ReadLineAsync(cancel).AsTask();
        if (await Task.WhenAny(ready.Answers(cancel), ended) is var first && first == ended)
        {
            await ended;
            throw new ProblemException(Refusal.Explain(folders.LabLog(name)));
        }

        await first;
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Where this runtime lives: DOTNET_ROOT/shared/Microsoft.NETCore.App/VERSION/System.Private.CoreLib.dll.</summary>
    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
