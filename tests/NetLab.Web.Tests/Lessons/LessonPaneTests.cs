using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NetLab.Lessons;
using NetLab.Testing;
using NetLab.Topology;
using NetLab.Web.Components.Lessons;
using NetLab.Web.Lessons;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Tests.Lessons;

public sealed class LessonPaneTests : BunitContext
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netlab-progress-").FullName;
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;
    private readonly FakeHostSession _host = new("fake");
    private readonly HandTime _time = new();
    private readonly List<TerminalRequest> _typed = [];
    private readonly List<Problem> _problems = [];
    private readonly LabWorkspace _workspace;

    public LessonPaneTests()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton(NewRunners());
        _workspace = new LabWorkspace(_host, new ActionHistory(_host));
        _workspace.TerminalRequested += _typed.Add;
        _workspace.Failed += _problems.Add;
    }

    [Fact]
    public void Pane_NoLesson_OffersThem()
    {
        var pane = RenderPane();

        Assert.Contains("A virtual cable", pane.Find("ul.lesson-list h2").TextContent, StringComparison.Ordinal);
        Click(pane, "Start: A virtual cable");

        Assert.Equal("A virtual cable", pane.Find("h1").TextContent);
        Assert.Contains("Step 1 of 7 · Two empty rooms", pane.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Chip_Run_GoesToTheTerminal()
    {
        var pane = RenderStarted();

        pane.Find("button[aria-label='Run: ip netns add red']").Click();
        pane.Find("button[aria-label='Put into the terminal: ip netns add blue']").Click();

        Assert.Equal([new("", "ip netns add red", true), new("", "ip netns add blue", false)], _typed);
    }

    [Fact]
    public void Check_KernelChanges_TurnsGreenAndIsAnnounced()
    {
        var pane = RenderStarted();
        Assert.Equal(["waiting", "waiting"], Sorts(pane));

        _host.Happen(new CreateNamespace("red"));

        pane.WaitForAssertion(() => Assert.Equal(["passed", "waiting"], Sorts(pane)));
        Assert.Equal("Done: the namespace red exists. 1 of 2 checks are green.", pane.Find("[aria-live=polite]").TextContent);
        Assert.Contains("no namespace blue; there are: red", pane.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Step_AllGreen_IsDoneAndNextIsOffered()
    {
        var pane = RenderStarted();

        Happen(new CreateNamespace("red"), new CreateNamespace("blue"));

        pane.WaitForAssertion(() => Assert.Equal("Step 1, done: Two empty rooms", pane.Find(".lesson-steps button").GetAttribute("aria-label")));
        Assert.Contains("primary", Button(pane, "Next").ClassName, StringComparison.Ordinal);
        Click(pane, "Next");
        Assert.Contains("Step 2 of 7 · One cable, two ends", pane.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BrokenAgain_TurnsRedAndNamesTheCommandSafely()
    {
        var pane = RenderStarted();
        Happen(new CreateNamespace("red"), new CreateNamespace("blue"));
        pane.WaitForAssertion(() => Assert.Equal(["passed", "passed"], Sorts(pane)));

        _host.Say(new LogEntry(1, _host.Snapshot.TakenAt, LogEntryKind.Command, Origin.Terminal, "host", "ip netns del red <img src=x>\u001b[2J"));
        _host.Happen(new DeleteNamespace("red"));

        pane.WaitForAssertion(() => Assert.Equal(["broken", "passed"], Sorts(pane)));
        Assert.Equal("Broken by (terminal): ip netns del red <img src=x>\uFFFD[2J", pane.Find(".broken-by").TextContent.Trim());
        Assert.Empty(pane.FindAll("img"));
        Assert.Equal("Step 1, done, but broken again: Two empty rooms", pane.Find(".lesson-steps button").GetAttribute("aria-label"));
    }

    [Fact]
    public void Hint_OnDemand_ShowsOneMoreEachTime()
    {
        var pane = RenderStarted(step: 1);

        Click(pane, "Hint");
        Assert.Equal(["Both ends at once"], pane.FindAll(".hint h3").Select(title => title.TextContent));
        Click(pane, "Hint");

        Assert.Equal(["Both ends at once", "Where are the ends?"], pane.FindAll(".hint h3").Select(title => title.TextContent));
        Assert.DoesNotContain(pane.FindAll("button"), button => button.TextContent == "Hint");
    }

    [Fact]
    public void Hint_AfterAWhile_IsOffered()
    {
        var pane = RenderStarted();

        _time.Elapse();

        pane.WaitForAssertion(() => Assert.Equal("Stuck? Have a hint", pane.Find(".nudge").TextContent));
    }

    [Fact]
    public void ShowMe_EmptyStep_DoesItsSolution()
    {
        var pane = RenderStarted();

        Click(pane, "Show me");

        pane.WaitForAssertion(() => Assert.Equal(["passed", "passed"], Sorts(pane)));
        Assert.Equal([new CreateNamespace("red"), new CreateNamespace("blue")], _host.Done);
    }

    [Fact]
    public void CatchMeUp_LaterStep_BuildsWhatComesBefore()
    {
        Happen(new CreateNamespace("left-over"));
        var pane = RenderStarted(step: 3);

        Click(pane, "Catch me up");

        pane.WaitForAssertion(() => Assert.Equal(["blue", "red"], _host.Snapshot.Namespaces.SelectMany(ns => ns.Names)));
        Assert.Equal("192.168.15.1/24", $"{_host.Snapshot.Find("red")!.Find("veth-red")!.Addresses[0]}");
        pane.WaitForAssertion(() => Assert.Equal(["done", "open", "done", "open"], pane.FindAll(".lesson-steps button").Take(4).Select(step => step.ClassList[0])));
    }

    [Fact]
    public void Reset_Asked_EmptiesTheLabOnceConfirmed()
    {
        Happen(new CreateNamespace("red"));
        var pane = RenderStarted(step: 1);

        Click(pane, "Reset");
        Assert.NotNull(_host.Snapshot.Find("red"));
        Click(pane, "Reset the lab");

        pane.WaitForAssertion(() => Assert.Contains("Step 1 of 7", pane.Markup, StringComparison.Ordinal));
        Assert.Null(_host.Snapshot.Find("red"));
    }

    [Fact]
    public void Action_Refused_IsSaidToThePerson()
    {
        var pane = RenderStarted();
        _host.Refusal = Problem.Of(ProblemCode.AgentUnavailable, "The lab has ended.");

        Click(pane, "Show me");

        pane.WaitForAssertion(() => Assert.Equal(["The lab has ended."], _problems.Select(problem => problem.Text)));
    }

    [Fact]
    public void Mistake_Made_IsDiagnosed()
    {
        var pane = RenderStarted(step: 2);

        Happen(new CreateNamespace("red"), new CreateNamespace("blue"), new CreateVeth(new("red", "veth-red"), new("blue", "veth-blue")), new AddAddress("red", "veth-red", "192.168.15.1/32"));

        pane.WaitForAssertion(() => Assert.Equal("The length is missing in red", pane.Find(".diagnosis h3").TextContent));
        Assert.Equal(["failed", "waiting"], Sorts(pane));
    }

    [Fact]
    public void Question_Value_IsJudgedByTheLiveState()
    {
        Happen(new CreateNamespace("blue"), new CreateInterface("blue", "veth-blue", "dummy"), new SetMac("blue", "veth-blue", "02:00:00:00:00:0b"));
        var pane = RenderStarted(step: 4);

        Answer(pane, "02:00:00:00:00:0c");
        Assert.Contains("Not so.", pane.Find(".question .verdict").TextContent, StringComparison.Ordinal);
        Answer(pane, "02:00:00:00:00:0B");

        Assert.Contains("That is right.", pane.Find(".question .verdict").TextContent, StringComparison.Ordinal);
        Assert.Contains("the other end of the cable", pane.Find(".answered").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Question_Choice_WrongThenRight()
    {
        var pane = RenderStarted(step: 1);

        pane.FindAll(".option")[0].Click();
        Assert.Contains("wrong", pane.FindAll(".option")[0].ClassName, StringComparison.Ordinal);
        pane.FindAll(".option")[2].Click();

        Assert.Contains("right", pane.FindAll(".option")[2].ClassName, StringComparison.Ordinal);
        Assert.Contains("exactly one namespace", pane.Find(".answered").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_NotSet_HidesTheChecks()
    {
        var pane = RenderStarted(step: 5);
        Assert.Empty(pane.FindAll(".check"));
        Click(pane, "Catch me up");

        Click(pane, "Set the trap");

        pane.WaitForAssertion(() => Assert.Equal(["failed", "waiting", "waiting"], Sorts(pane)));
        Assert.Empty(pane.FindAll(".broken-by"));
        Assert.Equal("192.168.15.2/32", $"{_host.Snapshot.Find("blue")!.Find("veth-blue")!.Addresses[0]}");
    }

    [Fact]
    public void Step_NegationsHoldBeforeAnythingWasMade_IsNotDone()
    {
        var pane = RenderStarted(step: 6);

        Assert.Equal(["passed", "passed"], Sorts(pane));
        Assert.Equal("Step 7, not done yet: Pull the cable", pane.FindAll(".lesson-steps button")[6].GetAttribute("aria-label"));
    }

    [Fact]
    public void Finish_Shown_HasSheetAndSaysWhatIsOpen()
    {
        var pane = RenderStarted(step: 6);

        Click(pane, "Finish");

        Assert.Contains("7 step(s) still open", pane.Markup, StringComparison.Ordinal);
        Assert.Contains("ip link add veth-red type veth peer name veth-blue", pane.Find(".sheet").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_NewProcess_IsResumed()
    {
        var pane = RenderStarted(step: 1);
        pane.FindAll(".option")[2].Click();

        var runner = NewRunners().For(_host);

        Assert.Equal(("virtual-cable", 1, "none"), (runner.Lesson!.Plan.Id, runner.Index, runner.Progress!.Answers["host-sees"]));
        Assert.Equal(["fake.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Progress_HalfWrittenFile_StartsAnew()
    {
        File.WriteAllText(Path.Combine(_folder, "fake.json"), "{\"lesson\":\"virtual-ca");

        Assert.Null(NewRunners().For(_host).Lesson);
    }

    [Fact]
    public void Pane_Korean_IsKoreanThroughout()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ko");
        var pane = RenderStarted();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        _host.Happen(new CreateNamespace("red"));

        pane.WaitForAssertion(() => Assert.Contains("red 있음, 인터페이스 1개", pane.Markup, StringComparison.Ordinal));
        Assert.Equal("가상 케이블", pane.Find("h1").TextContent);
        Assert.Contains("커널 지켜보기", pane.Markup, StringComparison.Ordinal);
        Assert.Contains("7단계 중 1단계 · 빈 방 두 개", pane.Markup, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        CultureInfo.CurrentUICulture = _before;
        Directory.Delete(_folder, recursive: true);
    }

    private LessonRunners NewRunners() =>
        new(LessonCatalog.Read(Path.Combine(AppContext.BaseDirectory, "labs")), new LessonProgressStore(_folder, NullLogger<LessonProgressStore>.Instance));

    private IRenderedComponent<LessonPane> RenderPane() => Render<LessonPane>(pane => pane.AddCascadingValue(_workspace));

    private IRenderedComponent<LessonPane> RenderStarted(int step = 0)
    {
        var pane = RenderPane();
        pane.Find(".lesson-list .button").Click();
        if (step > 0)
        {
            pane.FindAll(".lesson-steps button")[step].Click();
        }

        return pane;
    }

    private void Happen(params HostAction[] actions)
    {
        foreach (var action in actions)
        {
            _host.Happen(action);
        }
    }

    private static void Answer(IRenderedComponent<LessonPane> pane, string value)
    {
        pane.Find(".question input").Change(value);
        pane.Find(".question form").Submit();
    }

    private static void Click(IRenderedComponent<LessonPane> pane, string label) => Button(pane, label).Click();

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<LessonPane> pane, string label) => pane.FindAll("button").First(button => button.TextContent.Trim() == label);

    private static IEnumerable<string> Sorts(IRenderedComponent<LessonPane> pane) => pane.FindAll(".check").Select(check => check.ClassList[1]);
}
