using AngleSharp.Dom;
using Bunit;
using NetLab.Topology;
using NetLab.Web.Components.Topology;
using NetLab.Web.Topology;

namespace NetLab.Web.Tests.Topology;

public sealed class GraphPaneTests : TopologyContext
{
    [Fact]
    public void Render_Cable_SaysSoToScreenReaders()
    {
        var pane = RenderDrawn();

        Assert.Equal("Topology: 3 namespaces, 1 links, 0 down", pane.Find("[role=application]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Render_Twice_MakesOneGraph()
    {
        var pane = RenderDrawn();

        pane.Render();
        Host.Happen(new SetUp("red", "veth-red", false));

        Assert.Single(Script.Invocations, call => call.Identifier == "createGraph");
    }

    [Fact]
    public void SnapshotChanged_LinkDown_SendsTheDifferenceAndSaysIt()
    {
        var pane = RenderDrawn();

        Host.Happen(new SetUp("red", "veth-red", false));

        pane.WaitForAssertion(() =>
        {
            var diff = (GraphDiff)Graph.Invocations.Last(call => call.Identifier == "applyDiff").Arguments[0]!;
            Assert.Empty(diff.Add);
            Assert.Empty(diff.Remove);
            Assert.Contains(diff.Update, element => element.Label.StartsWith("veth-red down", StringComparison.Ordinal));
            Assert.DoesNotContain(diff.Update, element => element.Label == "host");
            Assert.Contains("is down", pane.Find("[aria-live=polite]").TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ApplyDiff_VersionGap_SendsTheFullState()
    {
        RenderDrawn();
        Graph.Setup<bool>("applyDiff", call => ((GraphDiff)call.Arguments[0]!).From != 0).SetResult(false);

        Host.Happen(new SetUp("red", "veth-red", false));

        var diffs = Graph.Invocations.Where(call => call.Identifier == "applyDiff").Select(call => (GraphDiff)call.Arguments[0]!).ToList();
        Assert.Equal(0, diffs[^1].From);
        Assert.Contains(diffs[^1].Add, element => element.Label == "red");
    }

    [Fact]
    public async Task Moved_Box_IsKeptUnderItsName()
    {
        var pane = RenderDrawn();

        await pane.InvokeAsync(() => pane.Instance.Moved(ElementId.Of(Host.Snapshot.Find("red")!), new(700, 300)));

        Assert.Equal(new GraphPoint(700, 300), Positions.Get(Host.Name)["red"]);
    }

    [Fact]
    public async Task Connected_TwoBoxes_ShowsTheCommandsBeforeAnythingIsDone()
    {
        var pane = RenderDrawn();

        await pane.InvokeAsync(() => pane.Instance.Connected(ElementId.Of(Host.Snapshot.Find("red")!), ElementId.Of(Host.Snapshot.Root!)));

        Assert.Contains("ip link add", pane.Find("dialog pre").TextContent, StringComparison.Ordinal);
        Assert.Empty(Host.Done);
        Assert.Contains(Graph.Invocations, call => call.Identifier == "setPending" && call.Arguments[0] is not null);
    }

    [Fact]
    public async Task Dropped_Namespace_StandsWhereItWasDropped()
    {
        var pane = RenderDrawn();

        await pane.InvokeAsync(() => pane.Instance.Dropped(PaletteItem.Namespace, null, new(-400, 50)));
        await pane.Find("dialog form").SubmitAsync();

        Assert.Equal(new CreateNamespace("green"), Assert.Single(Host.Done));
        Assert.Equal(new GraphPoint(-400, 50), Positions.Get(Host.Name)["green"]);
        Assert.Empty(pane.FindAll("dialog"));
    }

    [Theory]
    [InlineData(PaletteItem.Namespace)]
    [InlineData(PaletteItem.LanHost)]
    public async Task Dropped_OnABox_StandsBesideIt(string kind)
    {
        var pane = RenderDrawn();
        var red = Positions.Get(Host.Name)["red"];

        await pane.InvokeAsync(() => pane.Instance.Dropped(kind, null, new(red.X + 10, red.Y + 20)));
        await pane.Find("dialog form").SubmitAsync();

        AssertNoBoxCoversAnother();
    }

    [Fact]
    public async Task Moved_OntoABox_StandsBesideIt()
    {
        var pane = RenderDrawn();
        var red = Positions.Get(Host.Name)["red"];

        await pane.InvokeAsync(() => pane.Instance.Moved(ElementId.Of(Host.Snapshot.Find("blue")!), new(red.X + 10, red.Y)));

        Assert.Equal(red, Positions.Get(Host.Name)["red"]);
        AssertNoBoxCoversAnother();
    }

    [Fact]
    public async Task PaletteClicked_LanHost_StandsToTheRightOfTheHostLevelWithIt()
    {
        var pane = RenderDrawn();

        await pane.Find("[data-kind=lan-host]").ClickAsync();
        await pane.Find("dialog form").SubmitAsync();

        var (host, lan) = (Positions.Get(Host.Name)[""], Positions.Get(Host.Name)["lan-host"]);
        Assert.Equal(host.Y, lan.Y);
        Assert.True(lan.X > host.X + 300);
    }

    [Fact]
    public async Task Viewed_BoxesOutside_OffersToFit()
    {
        var pane = RenderDrawn();
        Assert.Empty(pane.FindAll(".graph-tools .outside"));

        await pane.InvokeAsync(() => pane.Instance.Viewed(0.8, 2));
        await pane.Find(".graph-tools .outside").ClickAsync();

        Assert.Contains("2", pane.Find(".graph-tools .outside").TextContent, StringComparison.Ordinal);
        Assert.Single(Graph.Invocations, call => call.Identifier == "fit");
    }

    [Fact]
    public async Task Submit_Refused_KeepsTheDialogAndSaysWhy()
    {
        var pane = RenderDrawn();
        await pane.InvokeAsync(() => pane.Instance.Dropped(PaletteItem.Namespace, null, default));
        Host.Refusal = Problem.Of(ProblemCode.LimitReached, "There are 200 namespaces already.");

        await pane.Find("dialog form").SubmitAsync();

        Assert.Contains("There are 200 namespaces already.", pane.Find("dialog [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteAsked_Namespace_AsksFirst()
    {
        var pane = RenderDrawn();

        await pane.InvokeAsync(() => pane.Instance.DeleteAsked(ElementId.Of(Host.Snapshot.Find("red")!)));

        Assert.Equal("ip netns del red", pane.Find("dialog pre").TextContent);
        await pane.Find("dialog form").SubmitAsync();
        Assert.Null(Host.Snapshot.Find("red"));
    }

    [Fact]
    public async Task MenuAsked_Port_SwitchesItDown()
    {
        var pane = RenderDrawn();
        var red = Host.Snapshot.Find("red")!;

        await pane.InvokeAsync(() => pane.Instance.MenuAsked(ElementId.Of(red, red.Find("veth-red")!), 10, 10, default));
        var item = pane.FindAll("[role=menuitemcheckbox]").Single(entry => entry.GetAttribute("aria-checked") == "true");
        await item.ClickAsync();

        Assert.Equal(new SetUp("red", "veth-red", false), Assert.Single(Host.Done));
        Assert.Empty(pane.FindAll("[role=menu]"));
    }

    [Fact]
    public async Task Dispose_Pane_EndsTheGraph()
    {
        RenderDrawn();

        await DisposeComponentsAsync();

        Assert.Single(Graph.Invocations, call => call.Identifier == "dispose");
    }

    private void AssertNoBoxCoversAnother()
    {
        var places = Positions.Get(Host.Name);
        var model = GraphModel.Build(Host.Snapshot, Host.Snapshot.Namespaces.ToDictionary(ns => ns.Id, ns => places[FirstPlaces.KeyOf(ns)]));
        var boxes = model.Elements.Where(element => element.Kind == GraphElement.Namespace).Select(box => new Box(new(box.X, box.Y), new(box.Width, box.Height))).ToList();
        Assert.All(boxes.Index(), box => Assert.DoesNotContain(boxes.Skip(box.Index + 1), other => other.Overlaps(box.Item, 10)));
    }

    /// <summary>The pane once its graph is there.</summary>
    private IRenderedComponent<GraphPane> RenderDrawn()
    {
        var pane = RenderPane<GraphPane>();
        pane.WaitForAssertion(() => Assert.Contains(Graph.Invocations, call => call.Identifier == "applyDiff"));
        return pane;
    }
}
