using System.Collections.Concurrent;
using System.Net.Sockets;
using NetLab.Contracts;
using NetLab.Topology;

namespace NetLab.Client.Tests.Connections;

/// <summary>Whoever took over the agent of a lab can say anything.</summary>
public sealed class HostileAgentTests
{
    private static readonly Snapshot Next = RawAgent.Snapshot with { Version = 2, Namespaces = [new NetworkNamespace { Id = 1, IsRoot = true, Names = ["second"] }] };
    private static readonly string NextBatch = RawAgent.Json(new ChangeBatch(SnapshotDiff.Between(RawAgent.Snapshot, Next), DateTimeOffset.UtcNow));

    public static TheoryData<string, string> Answers => new()
    {
        { nameof(IHostHub.GetHostInfo), "null" },
        { nameof(IHostHub.GetHostInfo), "7" },
        { nameof(IHostHub.GetHostInfo), "{}" },
        { nameof(IHostHub.GetHostInfo), """{"protocolVersion":99999999999}""" },
        { nameof(IHostHub.GetHostInfo), RawAgent.Json(RawAgent.Info with { ProtocolVersion = 99 }) },
        { nameof(IHostHub.Subscribe), "null" },
        { nameof(IHostHub.Subscribe), """{"snapshot":null,"log":[]}""" },
        { nameof(IHostHub.Subscribe), """{"snapshot":{"host":"x","takenAt":"1970-01-01T00:00:00+00:00","version":1,"namespaces":[null]},"log":[null]}""" },
        { nameof(IHostHub.Subscribe), $$"""{"snapshot":{{RawAgent.Json(RawAgent.Snapshot)}},"log":[{"sequence":1,"time":"1970-01-01T00:00:00+00:00","kind":"Nonsense","origin":"Page","namespace":"","text":""}]}""" },
        { nameof(IHostHub.Subscribe), "{" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Connect_WrongAnswer_NeverLiveAndSaysWhy(string method, string answer)
    {
        using var unobserved = new UnobservedExceptions();
        await using var agent = new RawAgent((agent, stream, called) => agent.ResultAsync(stream, called == method ? answer : RawAgent.Honest(called)!));
        await using var session = new HostSession(agent.Folders, "hostile");

        var problem = await UnavailableAsync(session);

        Assert.True(problem.Code is ProblemCode.AgentUnavailable or ProblemCode.Internal, problem.Text);
        Assert.DoesNotContain("does not answer yet", problem.Text, StringComparison.Ordinal);
        Assert.NotEqual(SessionState.Ended, session.State);
    }

    public static TheoryData<string, string> Messages => new()
    {
        { nameof(IHostClient.Changed), "null" },
        { nameof(IHostClient.Changed), "[]" },
        { nameof(IHostClient.Changed), """{"diff":{"fromVersion":1,"toVersion":2,"takenAt":"x","changed":[],"removed":[]},"firstEventAt":"x"}""" },
        { nameof(IHostClient.Logged), "null" },
        { nameof(IHostClient.Logged), """[{"sequence":1,"time":"1970-01-01T00:00:00+00:00","kind":"Nonsense","origin":"Page","namespace":"","text":""}]""" },
        { nameof(IHostClient.Traffic), """[{"namespace":-1,"index":"x"}]""" },
        { nameof(IHostClient.Output), "null" },
        { nameof(IHostClient.Output), """{"commandId":"00000000-0000-0000-0000-000000000000","isError":false,"text":null}""" },
        { nameof(IHostClient.Exited), "null" },
        { "Nonsense", "1,2,3" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Live_WrongMessage_FollowsTheHostAllTheSame(string method, string argument)
    {
        using var unobserved = new UnobservedExceptions();
        await using var agent = new RawAgent(async (agent, stream, called) =>
        {
            await agent.ResultAsync(stream, RawAgent.Honest(called)!);
            if (called == nameof(IHostHub.Subscribe))
            {
                await RawAgent.TellAsync(stream, method, agent.Connections == 1 ? argument : NextBatch);
                await RawAgent.TellAsync(stream, nameof(IHostClient.Changed), NextBatch);
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");

        await session.UntilAsync(() => session.Snapshot.Version == 2);

        Assert.Equal("second", Assert.Single(session.Snapshot.Namespaces).Names[0]);
    }

    [Fact]
    public async Task Live_NotAMessageAtAll_ConnectsAnew()
    {
        using var unobserved = new UnobservedExceptions();
        await using var agent = Honest(async (agent, stream) =>
        {
            if (agent.Connections == 1)
            {
                await RawAgent.SendAsync(stream, "garbage");
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");

        await session.UntilAsync(() => agent.Connections == 2 && session.State == SessionState.Live);
    }

    [Fact]
    public async Task Live_MessageWithoutEnd_LostWithTheReason()
    {
        using var unobserved = new UnobservedExceptions();
        await using var agent = Honest(async (agent, stream) =>
        {
            var piece = new byte[1024 * 1024];
            Array.Fill(piece, (byte)' ');
            while (agent.Connections == 1)
            {
                await stream.WriteAsync(piece);
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");
        var reason = ReasonOfLoss(session);

        Assert.Contains("more than 33554432 bytes", await reason, StringComparison.Ordinal);
        await session.UntilAsync(() => session.State == SessionState.Live);
    }

    [Theory]
    [InlineData(20_000, 0, "20000 namespaces")]
    [InlineData(1, 300_000, "300002 objects")]
    public async Task Live_HostTooLarge_LostWithTheReason(int namespaces, int names, string reason)
    {
        using var unobserved = new UnobservedExceptions();
        var large = RawAgent.Snapshot with
        {
            Namespaces = Enumerable.Range(1, namespaces)
                .Select(id => new NetworkNamespace { Id = (ulong)id, IsRoot = id == 1, Names = Enumerable.Repeat("n", names + (names > 1 ? 1 : 0)).ToEquatableList() })
                .ToEquatableList(),
        };
        await using var agent = new RawAgent((agent, stream, called) =>
            agent.ResultAsync(stream, called == nameof(IHostHub.Subscribe) ? RawAgent.Json(new HostState(large, [])) : RawAgent.Honest(called)!));
        await using var session = new HostSession(agent.Folders, "hostile");

        Assert.Contains(reason, await ReasonOfLoss(session), StringComparison.Ordinal);
        Assert.True(session.Snapshot.Namespaces.Count <= 1);
    }

    [Theory]
    [InlineData(nameof(IHostClient.Logged), "[]")]
    [InlineData(nameof(IHostClient.Traffic), "[]")]
    public async Task Live_FloodOfMessages_LostWithTheReason(string method, string argument)
    {
        using var unobserved = new UnobservedExceptions();
        await using var agent = Honest(async (agent, stream) =>
        {
            while (agent.Connections == 1)
            {
                await RawAgent.TellAsync(stream, method, argument);
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");

        Assert.Contains("more than 20000 messages in 10 seconds", await ReasonOfLoss(session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Live_LargeMessagesToASlowReader_AgentWaitsAndMemoryIsBounded()
    {
        using var unobserved = new UnobservedExceptions();
        var entry = RawAgent.Json(new LogEntry(1, DateTimeOffset.UnixEpoch, LogEntryKind.Kernel, Origin.Outside, "", new string('x', 1024 * 1024)));
        var sent = 0;
        using var stalled = new ManualResetEventSlim();
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var agent = Honest(async (agent, stream) =>
        {
            for (; agent.Connections == 1 && sent < 500; sent++)
            {
                var write = RawAgent.TellAsync(stream, nameof(IHostClient.Logged), $"[{entry}]");
                if (await Task.WhenAny(write, Task.Delay(TimeSpan.FromSeconds(2))) != write)
                {
                    waits.TrySetResult();
                }

                await write;
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");
        session.Logged += _ => stalled.Wait();

        await waits.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.InRange(sent, 1, 40);
        Assert.True(GC.GetTotalMemory(forceFullCollection: true) < 300e6);
        stalled.Set();
    }

    [Fact]
    public async Task Live_LongLogEntries_KeepsSomeCharactersOfThem()
    {
        await using var agent = Honest(async (_, stream) =>
        {
            for (var i = 1; i <= 100; i++)
            {
                await RawAgent.TellAsync(stream, nameof(IHostClient.Logged), $"[{RawAgent.Json(new LogEntry(i, DateTimeOffset.UnixEpoch, LogEntryKind.Kernel, Origin.Outside, "", new string('x', 500_000)))}]");
            }

            await RawAgent.TellAsync(stream, nameof(IHostClient.Changed), NextBatch);
        });
        await using var session = new HostSession(agent.Folders, "hostile");

        await session.UntilAsync(() => session.Snapshot.Version == 2);

        Assert.Equal(8, session.Log.Count);
        Assert.Equal(100, session.Log[^1].Sequence);
    }

    [Fact]
    public async Task Live_OutputBeyondCredit_LostWithTheReason()
    {
        using var unobserved = new UnobservedExceptions();
        var id = Guid.NewGuid();
        var output = RawAgent.Json(new CommandOutput(id, false, new string('x', CommandLimits.Chunk)));
        await using var agent = new RawAgent(async (agent, stream, called) =>
        {
            await agent.ResultAsync(stream, called == nameof(IHostHub.StartCommand) ? "null" : RawAgent.Honest(called)!);
            while (called == nameof(IHostHub.StartCommand) && agent.Connections == 1)
            {
                await RawAgent.TellAsync(stream, nameof(IHostClient.Output), output);
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");
        await session.UntilAsync(() => session.State == SessionState.Live);
        var reason = ReasonOfLoss(session);

        var command = await session.StartAsync(new CommandRequest(id, "", ["yes"], Origin.Terminal), TestContext.Current.CancellationToken);

        Assert.Contains("more output than it has credit for", await reason, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.AgentUnavailable, (await command.Exit).Problem?.Code);
    }

    [Fact]
    public async Task Connect_NoAnswerAtAll_SaysSo()
    {
        await using var agent = new RawAgent((_, _, _) => Task.CompletedTask);
        await using var session = new HostSession(agent.Folders, "hostile");

        var problem = await UnavailableAsync(session);

        Assert.Contains("does not answer within 10 seconds", problem.Text, StringComparison.Ordinal);
        Assert.Equal(SessionState.Connecting, session.State);
    }

    [Fact]
    public async Task Live_GapInVersions_TakesTheStateAnew()
    {
        var subscribed = 0;
        await using var agent = new RawAgent(async (agent, stream, called) =>
        {
            if (called != nameof(IHostHub.Subscribe))
            {
                await agent.ResultAsync(stream, RawAgent.Honest(called)!);
            }
            else if (++subscribed == 1)
            {
                await agent.ResultAsync(stream, RawAgent.Honest(called)!);
                await RawAgent.TellAsync(stream, nameof(IHostClient.Changed), RawAgent.Json(new ChangeBatch(SnapshotDiff.Between(Next with { Version = 4 }, Next with { Version = 5 }), DateTimeOffset.UtcNow)));
            }
            else
            {
                await agent.ResultAsync(stream, RawAgent.Json(new HostState(Next with { Version = 5 }, [])));
            }
        });
        await using var session = new HostSession(agent.Folders, "hostile");
        var anew = 0;
        session.SnapshotChanged += diff => anew += diff is null ? 1 : 0;

        await session.UntilAsync(() => session.Snapshot.Version == 5);

        Assert.Equal((1, 2), (agent.Connections, subscribed));
        Assert.Equal(SessionState.Live, session.State);
    }

    /// <summary>An agent that answers as it should, and then does this.</summary>
    private static RawAgent Honest(Func<RawAgent, NetworkStream, Task> then) => new(async (agent, stream, called) =>
    {
        await agent.ResultAsync(stream, RawAgent.Honest(called)!);
        if (called == nameof(IHostHub.Subscribe))
        {
            await then(agent, stream);
        }
    });

    private static async Task<string> ReasonOfLoss(HostSession session)
    {
        await session.UntilAsync(() => session.State == SessionState.Lost);
        return (await session.ExecuteAsync(new CreateNamespace("red"), Origin.Page)).Problem!.Text;
    }

    /// <summary>Why a session that never gets live cannot do anything.</summary>
    private static async Task<Problem> UnavailableAsync(HostSession session)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var problem = (await session.ExecuteAsync(new CreateNamespace("red"), Origin.Page, patience.Token)).Problem!;
            if (!problem.Text.Contains("does not answer yet", StringComparison.Ordinal))
            {
                return problem;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Fails the test where an exception was lost on the way.</summary>
    private sealed class UnobservedExceptions : IDisposable
    {
        private readonly ConcurrentQueue<Exception> _seen = [];

        public UnobservedExceptions() => TaskScheduler.UnobservedTaskException += OnUnobserved;

        public void Dispose()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            TaskScheduler.UnobservedTaskException -= OnUnobserved;
            Assert.Empty(_seen);
        }

        private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs lost) => _seen.Enqueue(lost.Exception);
    }
}
