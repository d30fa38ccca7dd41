using System.Diagnostics;
using System.Globalization;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Agent.Tests.Serving;

/// <summary>Commands of the terminal, their output and their end.</summary>
public sealed class CommandTests(ITestOutputHelper output) : IAsyncLifetime
{
    private HostLab _lab = null!;

    public async ValueTask InitializeAsync() => _lab = await HostLab.StartAsync("commands");

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Theory]
    [InlineData("", "iptalbes -L", ProblemCode.UnknownTool, "iptables")]
    [InlineData("", "/bin/sh -c id", ProblemCode.UnknownTool, "")]
    [InlineData("nowhere", "ip link", ProblemCode.NotFound, null)]
    [InlineData("../../proc/1/ns/net", "ip link", ProblemCode.InvalidName, null)]
    [InlineData("", "ls > /etc/list", ProblemCode.InvalidCommand, null)]
    [InlineData("", "echo x > /etc/../root/x", ProblemCode.NotAllowed, null)]
    public async Task Start_WhatIsNotOffered_SaysWhatWasMeant(string scope, string line, ProblemCode code, string? nearest)
    {
        var failure = await Assert.ThrowsAsync<ProblemException>(() => _lab.TryRunAsync(scope, line));
        Assert.Equal(code, failure.Problem.Code);
        if (nearest is not null)
        {
            Assert.Equal(nearest, failure.Problem.Data["nearest"]);
        }
    }

    [Fact]
    public async Task Start_ShellByTheCommandLine_RunsWhileTheTerminalsIsRefused()
    {
        EquatableList<string> script = ["sh", "-c", "ip netns add red && echo 1 > /proc/sys/net/ipv4/ip_forward"];
        await Assert.ThrowsAsync<ProblemException>(() => _lab.Session.StartAsync(new CommandRequest(Guid.NewGuid(), "", script, Origin.Terminal)));

        var command = await _lab.Session.StartAsync(new CommandRequest(Guid.NewGuid(), "", script, Origin.CommandLine));

        Assert.Equal(0, (await command.Exit).ExitCode);
        await _lab.UntilAsync(() => _lab.Snapshot is { Root.Forwarding.Ipv4: true } && _lab.Snapshot.Find("red") is not null, "the script's work is seen");
    }

    [Fact]
    public async Task Start_SudoAndFailure_ExitCodeAndBothStreams()
    {
        Assert.Contains("127.0.0.1", await _lab.RunAsync("sudo ip addr show lo"));
        var (code, text) = await _lab.TryRunAsync("", "ip link show nothing");
        Assert.Equal((1, "Device \"nothing\" does not exist.\n"), (code, text));
    }

    [Fact]
    public async Task Start_EchoIntoFiles_WritesThemWhereTheCommandRuns()
    {
        await _lab.RunAsync("ip netns add red");
        await _lab.Lab.MustRunAsync("mkdir", "-p", "/etc/netns/red");
        await _lab.Lab.MustRunAsync("touch", "/etc/netns/red/resolv.conf");
        Assert.Equal("", await _lab.RunAsync("echo 1 > /proc/sys/net/ipv4/ip_forward", "red"));
        await _lab.RunAsync("echo nameserver 8.8.8.8 >> /etc/resolv.conf", "red");
        await _lab.RunAsync("echo '192.168.1.11 db' >> /etc/hosts");
        Assert.Equal("1\n", await _lab.RunAsync("cat /proc/sys/net/ipv4/ip_forward", "red"));
        Assert.Equal("0\n", await _lab.RunAsync("cat /proc/sys/net/ipv4/ip_forward"));
        Assert.Equal("nameserver 8.8.8.8\n", await _lab.Lab.MustRunAsync("cat", "/etc/netns/red/resolv.conf"));
        Assert.EndsWith("192.168.1.11 db\n", await _lab.RunAsync("cat /etc/hosts"));
        Assert.Equal("1 > 0\n", await _lab.RunAsync("echo 1 '>' 0"));
        await _lab.UntilAsync(() => _lab.Session.Log.Any(entry => entry.Text == "echo 1 '>' 0"), "the log shows it as typed");
        await _lab.UntilAsync(() => _lab.Snapshot.Find("red")!.Forwarding.Ipv4, "the snapshot shows that red forwards");
    }

    [Fact]
    public async Task Stop_Ping_PrintsItsStatistics()
    {
        var command = await StartAsync("ping 127.0.0.1");
        var text = "";
        await foreach (var part in command.ReadAsync())
        {
            text += part.Text;
            if (text.Contains("icmp_seq=1", StringComparison.Ordinal))
            {
                await command.StopAsync();
            }
        }

        Assert.Contains("packets transmitted", text);
        Assert.True((await command.Exit).Stopped);
    }

    [Fact]
    public async Task Read_PingThatNobodyAnswers_ItsFirstLineComesWhileItRuns()
    {
        await _lab.RunAsync("ip netns add red");
        await _lab.RunAsync("ip link add out type veth peer name in netns red");
        await _lab.RunAsync("ip addr add 192.168.1.2/24 dev out");
        await _lab.RunAsync("ip link set out up");
        var command = await StartAsync("ping 192.168.1.3");
        var first = "";
        await foreach (var part in command.ReadAsync())
        {
            if (first.Length == 0)
            {
                first = part.Text;
                await command.StopAsync();
            }
        }

        Assert.Equal("PING 192.168.1.3 (192.168.1.3) 56(84) bytes of data.\n", first);
    }

    [Fact]
    public async Task Stop_ToolThatIgnoresIt_IsKilledWithItsChildren()
    {
        // ip netns exec runs anything; here a shell that ignores SIGINT and has a child.
        await _lab.RunAsync("ip netns add red");
        var command = await StartAsync("ip netns exec red sh -c 'trap \"\" INT; sleep 4321 & echo ready; while :; do sleep 1; done'");
        var clock = Stopwatch.StartNew();
        await foreach (var part in command.ReadAsync())
        {
            clock.Restart();
            await command.StopAsync();
        }

        Assert.Equal(137, (await command.Exit).ExitCode);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1.5, 6);
        Assert.DoesNotContain("4321", await _lab.RunAsync("ps -ef"));
    }

    [Fact]
    public async Task Start_TimeLimit_StopsIt()
    {
        var command = await _lab.Session.StartAsync(new CommandRequest(Guid.NewGuid(), "", ["ping", "127.0.0.1"], Origin.Terminal, TimeoutSeconds: 1));
        var exit = await command.Exit;
        Assert.Equal(ProblemCode.TimedOut, exit.Problem?.Code);
        Assert.False(exit.Stopped);
    }

    [Fact]
    public async Task Start_DaemonThatKeepsTheOutputOpen_CommandEndsAndDaemonRuns()
    {
        await _lab.RunAsync("ip netns add red");
        var clock = Stopwatch.StartNew();
        Assert.Equal("started\n", await _lab.RunAsync("ip netns exec red sh -c 'sleep 1234 & echo started'"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Contains("sleep 1234", await _lab.RunAsync("ps -ef"));
    }

    [Fact]
    public async Task Read_TenMegabytes_ArriveWhole()
    {
        await _lab.RunAsync("ip netns add red");
        var command = await StartAsync("ip netns exec red seq 1 1300000");
        var (length, last) = (0L, "");
        var clock = Stopwatch.StartNew();
        await foreach (var part in command.ReadAsync())
        {
            Assert.True(part.Text.Length <= CommandLimits.Chunk);
            length += part.Text.Length;
            last = part.Text;
        }

        Assert.EndsWith("1300000\n", last);
        Assert.Equal(Enumerable.Range(1, 1300000).Sum(n => (long)n.ToString(CultureInfo.InvariantCulture).Length + 1), length);
        output.WriteLine($"{length / 1e6:0.0} MB in {clock.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Read_SlowReaderOfEndlessOutput_ToolWaitsAndMemoryIsBounded()
    {
        await _lab.RunAsync("ip netns add red");
        await _lab.RunAsync("ip netns exec red seq 1 200000");
        var (agentBefore, ownBefore) = (AgentMemory(), GC.GetTotalMemory(forceFullCollection: true));
        var command = await StartAsync("ip netns exec red yes abcdefghijklmnopqrstuvwxyz0123456789");
        var parts = command.ReadAsync().GetAsyncEnumerator();
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await parts.MoveNextAsync());
        }

        // It has stopped when it no longer uses the processor: yes blocks in write(2).
        var written = -1L;
        for (var now = await WrittenAsync(); now != written; now = await WrittenAsync())
        {
            written = now;
            await parts.MoveNextAsync();
        }

        output.WriteLine($"yes wrote {written / 1e6:0.0} MB; agent {agentBefore / 1e6:0} -> {AgentMemory() / 1e6:0} MB");
        Assert.InRange(written, CommandLimits.Window / 2, 4 * CommandLimits.Window);
        Assert.True(AgentMemory() - agentBefore < 64e6, $"agent grew by {AgentMemory() - agentBefore} bytes");
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) - ownBefore < 64e6);
        await command.StopAsync();
        while (await parts.MoveNextAsync())
        {
        }

        Assert.True((await command.Exit).Stopped);
    }

    [Fact]
    public async Task Dispose_SessionWithRunningCommand_EndsTheCommand()
    {
        await using var other = new NetLab.Client.HostSession(_lab.Lab.Folders, _lab.Lab.Name);
        var live = new TaskCompletionSource();
        other.StateChanged += () => live.TrySetResult();
        await live.Task;
        var command = await other.StartAsync(new CommandRequest(Guid.NewGuid(), "", ["ping", "-i", "77", "127.0.0.1"], Origin.Terminal));
        await command.ReadAsync().GetAsyncEnumerator().MoveNextAsync();
        Assert.Contains("ping -i 77", await _lab.RunAsync("ps -ef"));
        await other.DisposeAsync();
        Assert.Equal(ProblemCode.AgentUnavailable, (await command.Exit).Problem?.Code);
        var clock = Stopwatch.StartNew();
        while ((await _lab.RunAsync("ps -ef")).Contains("ping -i 77", StringComparison.Ordinal))
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), "ping still runs");
        }
    }

    private Task<NetLab.Client.IRunningCommand> StartAsync(string line) =>
        _lab.Session.StartAsync(new CommandRequest(Guid.NewGuid(), "", CommandLine.Parse(line).Arguments, Origin.Terminal, 60));

    private async Task<long> WrittenAsync()
    {
        var pid = (await _lab.RunAsync("ps -C yes -o pid=")).Trim();
        var line = (await _lab.RunAsync($"cat /proc/{pid}/io")).Split('\n').First(l => l.StartsWith("wchar", StringComparison.Ordinal));
        return long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Resident bytes of the agent, the lab's pid 1, as the machine sees it.</summary>
    private long AgentMemory()
    {
        var pid = _lab.Lab.Record.Process.Id;
        while (File.ReadAllText($"/proc/{pid}/task/{pid}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var child, ..]
            && !File.ReadAllText($"/proc/{pid}/cmdline").Contains("NetLab.Agent.dll", StringComparison.Ordinal))
        {
            pid = int.Parse(child, CultureInfo.InvariantCulture);
        }

        var resident = File.ReadLines($"/proc/{pid}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal));
        return long.Parse(resident.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
