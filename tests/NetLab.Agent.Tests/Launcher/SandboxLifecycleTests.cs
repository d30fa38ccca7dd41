using NetLab.Client;
using NetLab.Contracts.Labs;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Launcher;

public sealed class SandboxLifecycleTests : IAsyncDisposable
{
    private readonly TestFolders _folders = new();

    private ProcessLauncher Launcher => new(_folders.Runtime, AgentProgram.Find());

    /// <summary>Also what a failed test left running.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var lab in new LabDirectory(_folders.Runtime).List())
        {
            await Launcher.StopAsync(lab.Name);
        }

        _folders.Dispose();
    }

    [Fact]
    public async Task Stop_RunningLab_LeavesNoProcessAndNoFile()
    {
        var lab = await Launcher.StartAsync("red-blue", LabOrigin.Page);
        var processes = LabProcesses.Below(lab.Process);
        Assert.Equal(3, processes.Count);
        Assert.Equal(lab, Assert.Single(new LabDirectory(_folders.Runtime).List()));

        await Launcher.StopAsync("red-blue");

        Assert.All([lab.Process, .. processes], p => Assert.False(p.IsAlive));
        Assert.Empty(Directory.EnumerateDirectories(_folders.Runtime.Labs));
    }

    [Fact]
    public async Task Start_BuildInAFolderThatOnlyItsOwnerMayEnter_Starts()
    {
        var found = AgentProgram.Find();
        var home = Directory.CreateDirectory(Path.Combine(_folders.Parent, "home"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await Tool.RunAsync(["cp", "-r", Path.GetDirectoryName(found.Assembly)!, $"{home.FullName}/agent"])).Succeeded();
        var launcher = new ProcessLauncher(_folders.Runtime, found with { Assembly = $"{home.FullName}/agent/{Path.GetFileName(found.Assembly)}" });

        var lab = await launcher.StartAsync("closed", LabOrigin.CommandLine);

        Assert.True(lab.Process.IsAlive);
        await launcher.StopAsync("closed");
    }

    [Fact]
    public async Task Start_NameInUse_SaysSoAndLeavesTheFirst()
    {
        var first = await Launcher.StartAsync("twice", LabOrigin.CommandLine);

        var refused = await Assert.ThrowsAsync<ProblemException>(() => Launcher.StartAsync("twice", LabOrigin.CommandLine));

        Assert.Equal(ProblemCode.AlreadyExists, refused.Problem.Code);
        Assert.True(first.Process.IsAlive);
        await Launcher.StopAsync("twice");
    }

    [Fact]
    public async Task Start_SixAtOnce_EachHasItsOwnUserIds()
    {
        var labs = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Launcher.StartAsync($"lab{i}", LabOrigin.CommandLine)));

        if (labs[0].Tier == LabTier.Root)
        {
            Assert.Equal(labs.Length, labs.Select(l => l.FirstUserId).Distinct().Count());
        }

        await Task.WhenAll(labs.Select(l => Launcher.StopAsync(l.Name)));
        Assert.Empty(Directory.EnumerateDirectories(_folders.Runtime.Labs));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Red")]
    [InlineData("1st")]
    [InlineData("-x")]
    [InlineData("--help")]
    [InlineData("../up")]
    [InlineData("a b")]
    [InlineData("a;id")]
    [InlineData("a\nb")]
    [InlineData("빨강")]
    [InlineData("a2345678901234567890123456789012")]
    public async Task Start_BadName_RefusedBeforeAnythingIsMade(string name)
    {
        var refused = await Assert.ThrowsAsync<ProblemException>(() => Launcher.StartAsync(name, LabOrigin.CommandLine));

        Assert.Equal(ProblemCode.InvalidName, refused.Problem.Code);
        Assert.False(Directory.Exists(_folders.Runtime.Labs));
    }

    [Theory]
    [InlineData("../../tmp/x")]
    [InlineData("UPPER")]
    public async Task Launch_BadNameWithoutTheClient_RefusedAllTheSame(string name)
    {
        var agent = AgentProgram.Find();

        var result = await Tool.RunAsync([agent.Dotnet, agent.Assembly, "launch", "start", name], new Dictionary<string, string> { [RuntimeFolders.RuntimeVariable] = _folders.Runtime.Runtime });

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("\"code\":\"InvalidName\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_NoSuchLab_NotFound() =>
        Assert.Equal(ProblemCode.NotFound, (await Assert.ThrowsAsync<ProblemException>(() => Launcher.StopAsync("nobody"))).Problem.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Kill_AnyOfItsProcesses_EndsAllOfThem(int level)
    {
        var lab = await Launcher.StartAsync("killed", LabOrigin.CommandLine);
        ProcessIdentity[] all = [lab.Process, .. LabProcesses.Below(lab.Process)];
        var tool = Tool.RunAsync(LabEntry.Arguments(lab, ["sh", "-c", "ip netns add red && exec sleep 1000"]));

        (await Tool.RunAsync(["kill", "-9", $"{all[level].Id}"])).Succeeded();

        Assert.All(all, Ends.Within5Seconds);
        await tool.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(new LabDirectory(_folders.Runtime).List());
        Assert.Empty(Directory.EnumerateDirectories(_folders.Runtime.Labs));
    }

    [Fact]
    public async Task Start_FolderOfADeadLabWithItsName_TakesIt()
    {
        var dead = await Launcher.StartAsync("again", LabOrigin.CommandLine);
        (await Tool.RunAsync(["kill", "-9", $"{dead.Process.Id}"])).Succeeded();
        Ends.Within5Seconds(dead.Process);

        var lab = await Launcher.StartAsync("again", LabOrigin.CommandLine);

        Assert.NotEqual(dead.Process, lab.Process);
        await Launcher.StopAsync("again");
    }
}
