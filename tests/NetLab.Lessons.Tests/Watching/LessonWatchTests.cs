using NetLab.Topology;

namespace NetLab.Lessons.Tests.Watching;

public sealed class LessonWatchTests : IDisposable
{
    private static readonly LessonPlan Plan = LessonLoader.Load(Path.Combine(AppContext.BaseDirectory, "labs", "08-virtual-cable")).Lesson!.Plan;
    private static readonly LessonStep Power = Plan.Steps.Single(step => step.Key == "power");
    private static readonly LessonStep Addresses = Plan.Steps.Single(step => step.Key == "addresses");
    private static readonly LessonStep Mend = Plan.Steps.Single(step => step.Key == "mend");

    private readonly HeldProbe _probe = new();
    private readonly List<LogEntry> _log = [];
    private readonly LessonWatch _watch;

    public LessonWatchTests()
    {
        _watch = new LessonWatch(Plan, _probe.TryAsync, () => _log);
        _watch.Reach(IndexOf(Power));
    }

    [Fact]
    public void Update_EmptyHost_ShowsRedWithEvidence()
    {
        _watch.Update(Hosts.Empty);

        Assert.All(_watch.Of(Plan.Steps[0]), state => Assert.True(state.Red));
        Assert.Equal("no namespace red, nor any other yet", $"{_watch.Of(Plan.Steps[0])[0].Finding.Evidence}");
    }

    [Fact]
    public void Update_StepNotReached_IsNotWatched()
    {
        _watch.Update(Hosts.Cable);

        Assert.All(_watch.Of(Mend), state => Assert.False(state.Passed || state.Red));
    }

    [Fact]
    public void Update_EarlierChecksRed_DoesNotTry()
    {
        _watch.Update(Hosts.Cable.After(new SetUp("blue", "veth-blue", false)).WithCarrier());

        Assert.Equal("tried as soon as the checks above are green", $"{State("reach").Finding.Evidence}");
        Assert.Equal(0, _probe.Started);
    }

    [Fact]
    public async Task Update_AllElseGreen_TriesOnceAndTurnsGreen()
    {
        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(1);
        Assert.True(State("reach").Trying);

        await AnswerAsync(true);

        Assert.True(State("reach") is { Passed: true, Trying: false });
    }

    [Fact]
    public async Task Update_OnlyLearntNeighboursChange_DoesNotTryAgain()
    {
        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(1);
        await AnswerAsync(true);

        foreach (var state in new[] { "DELAY", "PROBE", "REACHABLE", "STALE" })
        {
            _watch.Update(Hosts.Cable.With("red", ns => ns with { Neighbours = [new("192.168.15.2", "02:00:00:00:00:02", "veth-red", state)] }));
        }

        Assert.Equal(1, _probe.Started);
    }

    [Fact]
    public async Task Update_UnrelatedNamespaceChanges_DoesNotTryAgain()
    {
        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(1);
        await AnswerAsync(true);

        _watch.Update(Hosts.Cable.After(new CreateNamespace("green"), new CreateBridge("", "v-net-0")));

        Assert.Equal(1, _probe.Started);
    }

    [Fact]
    public async Task Update_ManyChangesWhileTrying_TriesOnceMore()
    {
        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(1);
        for (var mtu = 1300; mtu < 1320; mtu++)
        {
            _watch.Update(Hosts.Cable.After(new SetMtu("blue", "veth-blue", mtu)));
        }

        Assert.Equal(1, _probe.Started);
        await AnswerAsync(true);
        await _probe.UntilStartedAsync(2);
        await AnswerAsync(true);

        Assert.Equal(2, _probe.Started);
        Assert.Equal(1, _probe.MostAtOnce);
    }

    [Fact]
    public async Task Update_ProbeRefused_TriesAgainWithTheNextSnapshot()
    {
        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(1);
        await AnswerAsync(new ProbeOutcome(false, "", "The agent is gone."));

        _watch.Update(Hosts.Cable);
        await _probe.UntilStartedAsync(2);
    }

    [Fact]
    public void Update_GreenBroken_TurnsRedAndNamesTheCommand()
    {
        _watch.Update(Hosts.Cable);
        Assert.All(_watch.Of(Addresses), state => Assert.True(state.Passed));
        Say(Hosts.Now.AddSeconds(-60), "ip -n red addr del 192.168.15.1/24 dev veth-red");
        Say(Hosts.Cable.TakenAt, "ip -n blue addr del 192.168.15.2/24 dev veth-blue");
        Say(Hosts.Cable.TakenAt, "ip netns exec red ping -c 1 192.168.15.2");

        _watch.Update(Hosts.Cable.After(new DeleteAddress("blue", "veth-blue", "192.168.15.2/24")));

        var state = _watch.Of(Addresses)[1];
        Assert.True(state is { Broken: true, Red: true });
        Assert.Equal("ip -n blue addr del 192.168.15.2/24 dev veth-blue", state.BrokenBy?.Text);
        Assert.True(_watch.Of(Addresses)[0].Passed);
    }

    [Fact]
    public void Update_GreenBroken_DoesNotBlameWhatMadeItGreen()
    {
        Say(Hosts.Cable.TakenAt.AddSeconds(-1), "ip -n blue addr add 192.168.15.2/24 dev veth-blue");
        _watch.Update(Hosts.Cable);
        Say(Hosts.Cable.TakenAt.AddSeconds(1), "sh build.sh");

        _watch.Update(Hosts.Cable.After(new DeleteAddress("blue", "veth-blue", "192.168.15.2/24")));

        Assert.Equal("sh build.sh", _watch.Of(Addresses)[1].BrokenBy?.Text);
    }

    [Fact]
    public void Update_LogEntryComesLater_NamesTheCommandThen()
    {
        _watch.Update(Hosts.Cable);
        var broken = Hosts.Cable.After(new DeleteNamespace("red"));
        _watch.Update(broken);
        Assert.Null(_watch.Of(Plan.Steps[0])[0].BrokenBy);
        Say(broken.TakenAt, "ip netns del red");

        _watch.Update(broken);

        Assert.Equal("ip netns del red", _watch.Of(Plan.Steps[0])[0].BrokenBy?.Text);
    }

    [Fact]
    public void Update_MendedAgain_ForgetsWhoBrokeIt()
    {
        _watch.Update(Hosts.Cable);
        _watch.Update(Hosts.Cable.After(new DeleteNamespace("red")));
        _watch.Update(Hosts.Cable);

        Assert.True(_watch.Of(Plan.Steps[0])[0] is { Passed: true, Broken: false, BrokenBy: null });
    }

    [Fact]
    public void Reach_StepThatUndoesAnEarlierOne_LeavesThatAlone()
    {
        _watch.Update(Hosts.Cable);
        _watch.Reach(IndexOf(Mend));

        _watch.Update(Hosts.Cable.After(new DeleteAddress("blue", "veth-blue", "192.168.15.2/24"), new AddAddress("blue", "veth-blue", "192.168.15.2/32")));

        Assert.False(_watch.Counts(Addresses));
        Assert.All(_watch.Of(Addresses), state => Assert.False(state.Broken));
        Assert.True(_watch.Of(Mend)[0].Red);
    }

    [Fact]
    public void Made_FactsOfAMistakeHold_IsDiagnosed()
    {
        _watch.Update(Hosts.Cable.After(new DeleteAddress("blue", "veth-blue", "192.168.15.2/24"), new AddAddress("blue", "veth-blue", "192.168.15.1/24")));
        Assert.Equal(["same-address"], _watch.Made(Addresses).Select(mistake => mistake.Key));

        _watch.Update(Hosts.Cable);
        Assert.Empty(_watch.Made(Addresses));
    }

    public void Dispose() => _watch.Dispose();

    private static int IndexOf(LessonStep step) => Plan.Steps.ToList().IndexOf(step);

    private CheckState State(string key) => _watch.Of(Power).Single(state => state.Check.Key == key);

    private void Say(DateTimeOffset time, string command) =>
        _log.Add(new LogEntry(_log.Count, time, LogEntryKind.Command, Origin.Terminal, "host", command));

    private Task AnswerAsync(bool reply) => AnswerAsync(new ProbeOutcome(reply, reply ? "64 bytes" : ""));

    private async Task AnswerAsync(ProbeOutcome outcome)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done() => changed.TrySetResult();
        _watch.Changed += Done;
        _probe.Answer(outcome);
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(10));
        _watch.Changed -= Done;
    }
}
