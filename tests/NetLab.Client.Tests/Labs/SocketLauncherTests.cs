using System.Diagnostics;
using NetLab.Contracts.Labs;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Client.Tests.Labs;

/// <summary>The launcher's service, as netlab up runs it for the web process.</summary>
public sealed class SocketLauncherTests : IAsyncLifetime
{
    private readonly TestFolders _folders = new();
    private Process? _service;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: the launcher's service is root's");
        File.SetUnixFileMode(_folders.Parent, File.GetUnixFileMode(_folders.Parent) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(_folders.Runtime.Runtime);
        var made = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(_folders.Runtime.Runtime) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Attributes };
        watcher.Changed += (_, change) => made.TrySetResult();
        watcher.Filter = "launcher.sock";
        watcher.EnableRaisingEvents = true;
        var agent = AgentProgram.Find();
        var start = new ProcessStartInfo(agent.Dotnet, [agent.Assembly, "launch", "serve"]);
        start.Environment[RuntimeFolders.RuntimeVariable] = _folders.Runtime.Runtime;
        _service = Process.Start(start)!;
        await made.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            _service.Kill();
            await _service.WaitForExitAsync();
            _service.Dispose();
        }

        _folders.Dispose();
    }

    [Fact]
    public async Task StartAndStop_ByTheService_MakesALabOfThePage()
    {
        var launcher = new SocketLauncher(_folders.Runtime);

        var lab = await launcher.StartAsync("asked", LabOrigin.CommandLine);
        Assert.Equal(LabOrigin.Page, lab.Origin);
        Assert.Equal(ProblemCode.AlreadyExists, (await Assert.ThrowsAsync<ProblemException>(() => launcher.StartAsync("asked", LabOrigin.Page))).Problem.Code);

        await launcher.StopAsync("asked");
        Assert.False(lab.Process.IsAlive);
        Assert.Equal(ProblemCode.NotFound, (await Assert.ThrowsAsync<ProblemException>(() => launcher.StopAsync("asked"))).Problem.Code);
    }

    [Theory]
    [InlineData("""{"verb":"Start","name":"../x"}""", "InvalidName")]
    [InlineData("""{"verb":"Format","name":"x"}""", "InvalidValue")]
    [InlineData("""{"verb":"Start"}""", "InvalidValue")]
    [InlineData("garbage", "InvalidValue")]
    public async Task Request_ThatIsNone_RefusedWithAReason(string line, string code)
    {
        var answer = await AskAsAsync(Identities.Web, line);

        Assert.Contains($"\"code\":\"{code}\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfAnotherUser_NotEvenHeard()
    {
        var answer = await AskAsAsync(1234, """{"verb":"Start","name":"x"}""");

        Assert.Equal("", answer.Output);
        Assert.False(Directory.Exists(_folders.Runtime.Lab("x")));
    }

    private Task<ToolResult> AskAsAsync(uint user, string line)
    {
        Assert.SkipUnless(File.Exists("/bin/nc"), "netcat-openbsd is not installed");
        return Tool.RunAsync(["sh", "-c", $"printf '%s\\n' \"$1\" | setpriv --reuid {user} --regid {user} --clear-groups nc -U -w 5 \"$2\"", "sh", line, _folders.Runtime.LauncherSocket]);
    }
}
