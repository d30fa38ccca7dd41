using System.Net;
using NetLab.Cli.Output;
using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Topology;

namespace NetLab.Cli.Up;

/// <summary>Runs the web process and, as root, the launcher's service; when it ends, they end, and with them the labs of the page.</summary>
internal sealed class Supervisor(RuntimeFolders folders, Programs programs, WebUser user)
{
    public static async Task<int> RunAsync(RuntimeFolders folders, IPEndPoint listen, bool open, CancellationToken cancel)
    {
        if (UpRecord.Read(folders) is { } running)
        {
            throw new ProblemException(Problem.Of(ProblemCode.AlreadyExists, $"NetLab runs already at {running.Url} (process {running.Process.Id}). A new sign-in link: ./netlab url", ("name", "netlab up")));
        }

        ListenAddress.CheckFree(listen);
        var user = new WebUser();
        await RuntimeFolderAsync(folders, user);
        var supervisor = new Supervisor(folders, await Programs.Find().ReadableByAsync(user, folders), user);
        try
        {
            return await supervisor.RunAsync(listen, open, cancel);
        }
        finally
        {
            await supervisor.CleanUpAsync();
        }
    }

    private async Task<int> RunAsync(IPEndPoint listen, bool open, CancellationToken cancel)
    {
        using var launcher = user.IsOther ? await LauncherAsync() : null;
        using var web = await WebAsync(listen, cancel);
        var url = ListenAddress.Url(listen);
        new UpRecord(url, ProcessIdentity.Of(Environment.ProcessId)!).Write(folders);
        var link = SignInLink.Make(folders, url);
        Console.WriteLine(link);
        await Console.Error.WriteLineAsync("The link signs in once; ./netlab url gives another. Ctrl-C ends the page and the labs made in it.");
        if (open)
        {
            await Run.TryAsync("xdg-open", $"{link}");
        }

        var stopped = new TaskCompletionSource();
        await using var stop = cancel.UnsafeRegister(_ => stopped.TrySetResult(), state: null);
        Task[] ends = launcher is null ? [stopped.Task, web.Exited] : [stopped.Task, web.Exited, launcher.Exited];
        var first = await Task.WhenAny(ends);
        await web.StopAsync();
        if (launcher is not null)
        {
            await launcher.StopAsync();
        }

        if (first == stopped.Task || cancel.IsCancellationRequested)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync($"netlab: the {(first == web.Exited ? "web process" : "launcher")} ended unexpectedly; its last lines are in {Log}");
        return Failure.ExitCode;
    }

    private string Log => Path.Combine(folders.State, "web.log");

    private Task<ChildProcess> LauncherAsync() =>
        ChildProcess.StartAsync([], [Programs.Dotnet, programs.Agent, "launch", "serve"], Environments(), "/", line => Console.Error.WriteLine(line));

    /// <summary>Starts the web process; done when it listens.</summary>
    private async Task<ChildProcess> WebAsync(IPEndPoint listen, CancellationToken cancel)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = TextWriter.Synchronized(new StreamWriter(Log, append: false) { AutoFlush = true });
        string[] program = [Programs.Dotnet, programs.Web, "--urls", $"http://{listen}", "--AllowedHosts", ListenAddress.AllowedHosts(listen)];
        var web = await ChildProcess.StartAsync(user.Options, program, Environments(), programs.WebFolder, line =>
        {
            log.WriteLine(line);
            if (line.Contains("Now listening on", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        });

        if (await Task.WhenAny(listens.Task, web.Exited).WaitAsync(cancel) == listens.Task)
        {
            return web;
        }

        web.Dispose();
        throw new ProblemException(Problem.Of(ProblemCode.Internal, $"The web process ended while it was starting: {LastLines()}"));
    }

    private string LastLines()
    {
        const int enough = 12;
        return string.Join('\n', File.ReadLines(Log).TakeLast(enough));
    }

    private Dictionary<string, string> Environments() => new()
    {
        ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        ["HOME"] = folders.State,
        ["LANG"] = "C.UTF-8",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        [RuntimeFolders.RuntimeVariable] = folders.Runtime,
        [RuntimeFolders.StateVariable] = folders.State,
        [AgentProgram.Variable] = programs.Agent,
    };

    private static async Task RuntimeFolderAsync(RuntimeFolders folders, WebUser user)
    {
        string[] mode = user.IsOther ? ["--mode=0711"] : ["--mode=0700"];
        await Run.MustAsync(["install", "--directory", .. mode, folders.Runtime]);
        await user.MakeFolderAsync(folders.State);
        await user.MakeFolderAsync(folders.SignIn);
    }

    /// <summary>Ends the labs of the page, and removes what only made sense while it ran.</summary>
    private async Task CleanUpAsync()
    {
        var launcher = new ProcessLauncher(folders, new AgentProgram(Programs.Dotnet, programs.Agent));
        var labs = new LabDirectory(folders);
        await Task.WhenAll(labs.List().Where(l => l.Origin == LabOrigin.Page).Select(l => launcher.StopAsync(l.Name)));
        File.Delete(UpRecord.PathIn(folders));
        File.Delete(folders.LauncherSocket);
        await Run.MustAsync("rm", "-rf", folders.SignIn, folders.App);
        if (labs.List() is { Count: > 0 } left)
        {
            await Console.Error.WriteLineAsync($"These labs were made by ./netlab lab new and go on: {string.Join(", ", left.Select(l => l.Name))}. End them: ./netlab lab rm NAME");
        }
        else if (Directory.Exists(folders.Runtime))
        {
            Directory.Delete(folders.Runtime, recursive: true);
        }
    }
}
