using NetLab.Contracts.Labs;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Client.Tests.Connections;

/// <summary>A session through the end of its lab.</summary>
public sealed class LabEndTests : IAsyncDisposable
{
    private readonly TestFolders _folders = new();

    private ProcessLauncher Launcher => new(_folders.Runtime, AgentProgram.Find());

    public async ValueTask DisposeAsync()
    {
        foreach (var lab in new LabDirectory(_folders.Runtime).List())
        {
            await Launcher.StopAsync(lab.Name);
        }

        _folders.Dispose();
    }

    [Fact]
    public async Task State_AgentKilledAndLabStartedAgain_LostAndTheNextIsPickedUp()
    {
        var first = await Launcher.StartAsync("again", LabOrigin.CommandLine, TestContext.Current.CancellationToken);
        await using var session = new HostSession(_folders.Runtime, "again");
        await session.UntilAsync(() => session.State == SessionState.Live);
        await session.ExecuteAsync(new CreateNamespace("old"), Origin.Page, TestContext.Current.CancellationToken);
        await session.UntilAsync(() => session.Snapshot.Find("old") is not null);

        (await Tool.RunAsync(["kill", "-9", $"{LabProcesses.Agent(first)!.Id}"])).Succeeded();
        await session.UntilAsync(() => session.State == SessionState.Lost);
        var refused = await session.ExecuteAsync(new CreateNamespace("new"), Origin.Page, TestContext.Current.CancellationToken);
        Assert.Equal(ProblemCode.AgentUnavailable, refused.Problem?.Code);

        await Launcher.StartAsync("again", LabOrigin.CommandLine, TestContext.Current.CancellationToken);
        await using var next = new HostSession(_folders.Runtime, "again");
        await next.UntilAsync(() => next.State == SessionState.Live);
        Assert.Null(next.Snapshot.Find("old"));

        // The old folder went in between: a session that saw it has ended, one that did not goes on with the new lab.
        await session.UntilAsync(() => session.State is SessionState.Ended or SessionState.Live);
    }

    [Fact]
    public async Task State_LabStopped_Ended()
    {
        await Launcher.StartAsync("over", LabOrigin.CommandLine, TestContext.Current.CancellationToken);
        await using var session = new HostSession(_folders.Runtime, "over");
        await session.UntilAsync(() => session.State == SessionState.Live);

        await Launcher.StopAsync("over", TestContext.Current.CancellationToken);

        await session.UntilAsync(() => session.State == SessionState.Ended);
        Assert.Contains("has ended", (await session.ExecuteAsync(new CreateNamespace("new"), Origin.Page, TestContext.Current.CancellationToken)).Problem!.Text, StringComparison.Ordinal);
    }
}
