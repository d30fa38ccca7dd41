using System.Diagnostics;
using System.Text.Json;
using NetLab.Client;
using NetLab.Contracts;
using NetLab.Testing;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>More notifications than the receive buffer holds.</summary>
public sealed class OverrunTests
{
    private const string Storm = "for i in $(seq 300); do echo \"link set lo mtu $((30000 + i))\"; done; for i in $(seq 60); do echo \"link add br$i type bridge\"; done; echo 'link set lo up'";

    [Fact]
    public async Task Snapshot_NotificationsWereLost_IsWhatIpSaysAllTheSame()
    {
        using var folders = new TestFolders();
        Directory.CreateDirectory(folders.Runtime.LabSocketFolder("overrun"));
        var program = AgentProgram.Find();
        string[] arguments =
        [
            "--user", "--map-root-user", "--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc",
            "sh", "-c", "mount -t tmpfs tmpfs /run && exec \"$@\"", "sh",
            program.Dotnet, program.Assembly, "serve", "--socket", folders.Runtime.LabSocket("overrun"), "--receive-buffer", "2048",
        ];
        using var agent = Process.Start(new ProcessStartInfo("unshare", arguments) { RedirectStandardError = true })!;
        try
        {
            var error = agent.StandardError.ReadToEndAsync();
            await using var session = new HostSession(folders.Runtime, "overrun");
            await UntilAsync(session, () => session.State == SessionState.Live);
            await RunAsync(session, "ip", "netns", "add", "red");
            await UntilAsync(session, () => session.Snapshot.Find("red") is not null);
            await RunAsync(session, "ip", "netns", "exec", "red", "sh", "-c", $"({Storm}) | ip -batch -");

            await UntilAsync(session, () => session.Snapshot.Find("red") is { Interfaces.Count: 61 } red && red.Find("lo") is { Mtu: 30300, Up: true });
            using var links = JsonDocument.Parse(await RunAsync(session, "ip", "-n", "red", "-j", "link"));
            Assert.Equal(links.RootElement.EnumerateArray().Select(l => l.GetProperty("ifname").GetString()), session.Snapshot.Find("red")!.Interfaces.Select(l => l.Name));

            agent.Kill();
            Assert.Contains("were lost", await error);
        }
        finally
        {
            agent.Kill();
        }
    }

    private static async Task<string> RunAsync(HostSession session, params string[] arguments)
    {
        var command = await session.StartAsync(new CommandRequest(Guid.NewGuid(), "", arguments.ToEquatableList(), Origin.Terminal, 30));
        var text = "";
        await foreach (var part in command.ReadAsync())
        {
            text += part.Text;
        }

        Assert.Equal(0, (await command.Exit).ExitCode);
        return text;
    }

    private static async Task UntilAsync(HostSession session, Func<bool> condition)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Check()
        {
            if (condition())
            {
                happened.TrySetResult();
            }
        }

        session.StateChanged += Check;
        session.SnapshotChanged += _ => Check();
        Check();
        await happened.Task.WaitAsync(TimeSpan.FromSeconds(15));
    }
}
