using System.Diagnostics;

namespace NetLab.Cli.Up;

/// <summary>A process of netlab up that cannot outlive it: the kernel kills it when the thread that started it ends (PR_SET_PDEATHSIG, prctl(2)).</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly TaskCompletionSource _released = new();

    private ChildProcess(Process process) => _process = process;

    /// <summary>Done when it has ended.</summary>
    public Task Exited => _process.WaitForExitAsync();

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a program in a session of its own, so that Ctrl-C reaches the supervisor only.</summary>
    /// <param name="user">Options of setpriv(1) that say as whom.</param>
    /// <param name="program">The program and its arguments.</param>
    /// <param name="environment">Joins ours, or replaces it for another user.</param>
    /// <param name="folder">Its working folder.</param>
    /// <param name="line">Called with each line of its output.</param>
    public static async Task<ChildProcess> StartAsync(IEnumerable<string> user, IEnumerable<string> program, IReadOnlyDictionary<string, string> environment, string folder, Action<string> line)
    {
        string[] arguments = ["setpriv", .. user, "--pdeathsig", "KILL", .. program];
        var start = new ProcessStartInfo("setsid", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        if (user.Any())
        {
            start.Environment.Clear();
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = new TaskCompletionSource<ChildProcess>(TaskCreationOptions.RunContinuationsAsynchronously);

        // A thread of its own that lives as long as the child: the kernel's signal comes when the starting thread ends, and those of the pool may end at any time.
        new Thread(() => Own(start, started)) { IsBackground = true, Name = arguments[^1] }.Start();
        var child = await started.Task;
        child._process.OutputDataReceived += (_, data) => Forward(data);
        child._process.ErrorDataReceived += (_, data) => Forward(data);
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        child._process.StandardInput.Close();
        return child;

        void Forward(DataReceivedEventArgs data)
        {
            if (data.Data is { } text)
            {
                line(text);
            }
        }
    }

    /// <summary>Asks it to end, and kills it where it does not.</summary>
    public async Task StopAsync()
    {
        try
        {
            if (!_process.HasExited)
            {
                // It is our child and not waited for yet: its id is still its own.
                using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
                await Exited.WaitAsync(Grace);
            }
        }
        catch (TimeoutException)
        {
            _process.Kill();
            await Exited;
        }
    }

    public void Dispose()
    {
        _released.TrySetResult();
        _process.Dispose();
    }

    private static void Own(ProcessStartInfo start, TaskCompletionSource<ChildProcess> started)
    {
        try
        {
            var child = new ChildProcess(Process.Start(start)!);
            started.SetResult(child);
            child._released.Task.Wait();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            started.SetException(e);
        }
    }
}
