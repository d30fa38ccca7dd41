using NetLab.Testing;
using NetLab.Topology;
using NetLab.Web.Topology;

namespace NetLab.Web.Tests.Topology;

public sealed class GraphModelTests
{
    [Fact]
    public void Build_EmptyHost_IsOneBoxWithoutPorts()
    {
        var model = Build(new FakeHostSession().Snapshot);

        var box = Assert.Single(model.Elements);
        Assert.Equal(GraphElement.Namespace, box.Kind);
        Assert.Equal("host", box.Label);
        Assert.Null(box.Hue);
    }

    [Fact]
    public void Build_VethPair_IsOneLineBetweenTwoPorts()
    {
        var host = Labs.Cable();

        var model = Build(host.Snapshot);

        var line = Assert.Single(model.Elements, element => element.Kind == GraphElement.Link);
        Assert.Equal("veth up", line.Classes);
        Assert.Equal(["veth-blue\n192.168.15.2/24", "veth-red\n192.168.15.1/24"], new[] { line.Source!, line.Target! }.Select(id => model.Find(id)!.Label).Order());
    }

    [Fact]
    public void Build_OneEndDown_IsADownLineAndSaysItInWords()
    {
        var host = Labs.Cable();
        host.Happen(new SetUp("red", "veth-red", false));

        var model = Build(host.Snapshot);

        Assert.Equal("veth down", Assert.Single(model.Elements, element => element.Kind == GraphElement.Link).Classes);
        Assert.Contains(model.Elements, element => element.Label == "veth-red down\n192.168.15.1/24");
        Assert.Contains(model.Elements, element => element.Label == "veth-blue no carrier\n192.168.15.2/24");
    }

    [Fact]
    public void Build_Bridge_IsABarWithItsPortsHangingOnIt()
    {
        var host = Labs.Switch("red", "blue");

        var model = Build(host.Snapshot);

        var bar = Assert.Single(model.Elements, element => element.Kind == GraphElement.Bridge);
        Assert.Equal("v-net-0", bar.Label);
        Assert.Equal(2, model.Elements.Count(element => element.Classes.StartsWith("stub", StringComparison.Ordinal) && element.Target == bar.Id));
        Assert.Equal(2, model.Elements.Count(element => element.Classes.StartsWith("veth", StringComparison.Ordinal)));
    }

    [Fact]
    public void Build_LoopbackWithAnAddressOfItsOwn_IsShown()
    {
        var host = new FakeHostSession();
        host.Happen(new AddAddress("", "lo", "8.8.8.8/32"));

        Assert.Contains(Build(host.Snapshot).Elements, element => element.Label == "lo\n8.8.8.8/32");
    }

    [Fact]
    public void Build_PeerOutOfSight_IsAPortWithoutLine()
    {
        var host = Labs.Cable();
        var red = host.Snapshot.Find("red")!;
        var alone = host.Snapshot with { Namespaces = host.Snapshot.Namespaces.Where(ns => ns.Title != "blue").ToEquatableList() };

        var model = Build(alone);

        Assert.NotNull(model.Find(ElementId.Of(red, red.Find("veth-red")!)));
        Assert.DoesNotContain(model.Elements, element => element.Kind == GraphElement.Link);
    }

    [Fact]
    public void Build_TwoVxlanEnds_AreJoinedByATunnel()
    {
        var host = Labs.Cable();
        host.Happen(new CreateInterface("red", "vx", "vxlan", null, 42, "192.168.15.2"));
        host.Happen(new CreateInterface("blue", "vx", "vxlan", null, 42, "192.168.15.1"));

        Assert.Single(Build(host.Snapshot).Elements, element => element.Classes.StartsWith("tunnel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(12)]
    public void Build_NamespacesOnABridge_NoBoxesAndNoLabelsOverlap(int count)
    {
        var host = Labs.Switch([.. Enumerable.Range(1, count).Select(i => $"namespace-{i:00}")]);

        var model = Build(host.Snapshot);

        AssertApart(model.Elements.Where(element => element.Kind == GraphElement.Namespace).Select(box => Rectangle(box, 0, 0, box.Width, box.Height)).ToList());
        foreach (var group in model.Elements.Where(element => element.Kind == GraphElement.Port).GroupBy(port => port.Parent))
        {
            AssertApart(group.Select(LabelRectangle).ToList());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    public void Build_StarWithNeighboursBeside_CablesLeadPastBoxes(int count)
    {
        var host = Labs.Switch([.. Enumerable.Range(1, count).Select(i => $"namespace-{i:00}")]);
        AssertCablesLeadPastBoxes(Build(host.Snapshot));

        host.Happen(Proposals.LanHost(host.Snapshot));
        AssertCablesLeadPastBoxes(Build(host.Snapshot));
        host.Happen(Proposals.Internet(host.Snapshot));
        AssertCablesLeadPastBoxes(Build(host.Snapshot));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(12)]
    public void Build_ChainOfRouters_CablesAreSeenAndLeadPastBoxes(int count)
    {
        var model = Build(Labs.Chain(count).Snapshot);

        AssertCablesLeadPastBoxes(model);
        Assert.All(Cables(model), cable => Assert.True(Math.Abs(cable.To.X - cable.From.X) + Math.Abs(cable.To.Y - cable.From.Y) > 100, $"{cable} is short"));
        foreach (var group in model.Elements.Where(element => element.Kind == GraphElement.Port).GroupBy(port => port.Parent))
        {
            AssertApart(group.Select(LabelRectangle).ToList());
            Assert.All(group, port => AssertWithin(LabelRectangle(port), model.Find(port.Parent!)!));
        }
    }

    [Fact]
    public void Build_StarOfMany_HalfStandAboveTheHost()
    {
        var model = Build(Labs.Switch("a", "b", "c", "d", "e", "f").Snapshot);

        Assert.Equal(3, model.Elements.Count(element => element.Kind == GraphElement.Namespace && element.Y < 0));
    }

    [Fact]
    public void Build_SamePlaces_BoxesStayWhereTheyAreWhateverChanges()
    {
        var host = Labs.Switch("red", "blue", "green");
        var before = Build(host.Snapshot, Places(host.Snapshot));
        var places = Places(host.Snapshot);
        host.Happen(new DeleteInterface("blue", "veth-blue"));
        host.Happen(new SetUp("", "v-net-0", false));

        var after = Build(host.Snapshot, places);

        Assert.All(after.Elements.Where(element => element.Kind == GraphElement.Namespace), box => Assert.Equal((before.Find(box.Id)!.X, before.Find(box.Id)!.Y), (box.X, box.Y)));
    }

    private static GraphModel Build(Snapshot snapshot) => Build(snapshot, Places(snapshot));

    private static GraphModel Build(Snapshot snapshot, IReadOnlyDictionary<string, GraphPoint> places) =>
        GraphModel.Build(snapshot, snapshot.Namespaces.ToDictionary(ns => ns.Id, ns => places[FirstPlaces.KeyOf(ns)]));

    private static IReadOnlyDictionary<string, GraphPoint> Places(Snapshot snapshot) => FirstPlaces.For(snapshot, new Dictionary<string, GraphPoint>());

    private static void AssertCablesLeadPastBoxes(GraphModel model)
    {
        var boxes = model.Elements.Where(element => element.Kind == GraphElement.Namespace).ToList();
        foreach (var cable in Cables(model))
        {
            foreach (var box in boxes.Where(box => box.Id != cable.Source && box.Id != cable.Target))
            {
                for (var part = 0.0; part <= 1; part += 0.01)
                {
                    var (x, y) = (cable.From.X + ((cable.To.X - cable.From.X) * part), cable.From.Y + ((cable.To.Y - cable.From.Y) * part));
                    Assert.False(Math.Abs(x - box.X) < box.Width / 2 && Math.Abs(y - box.Y) < box.Height / 2, $"{cable} runs through {box.Label}");
                }
            }
        }
    }

    /// <summary>Cables with the boxes and the places of their ends.</summary>
    private static IEnumerable<(string Source, string Target, GraphPoint From, GraphPoint To)> Cables(GraphModel model) =>
        from line in model.Elements
        where line.Classes.StartsWith("veth", StringComparison.Ordinal)
        let ends = new[] { line.Source!, line.Target! }.Select(id => model.Find(id)!).Select(port => (Port: port, Box: model.Find(port.Parent!)!)).ToList()
        select (ends[0].Box.Id, ends[1].Box.Id, new GraphPoint(ends[0].Box.X + ends[0].Port.X, ends[0].Box.Y + ends[0].Port.Y), new GraphPoint(ends[1].Box.X + ends[1].Port.X, ends[1].Box.Y + ends[1].Port.Y));

    private static void AssertWithin((double Left, double Top, double Right, double Bottom) text, GraphElement box) =>
        Assert.True(
            text.Left >= -box.Width / 2 && text.Right <= box.Width / 2 && text.Top >= -box.Height / 2 && text.Bottom <= box.Height / 2,
            $"{text} is not within {box.Label}, {box.Width} x {box.Height}");

    /// <summary>Where a port's text is when it is written as large as it ever is.</summary>
    private static (double Left, double Top, double Right, double Bottom) LabelRectangle(GraphElement port)
    {
        var lines = port.Label.Split('\n');
        var (width, height) = (lines.Max(line => line.Length) * 9.6, lines.Length * 20.8);
        return port.Classes.Split(' ')[..2] switch
        {
            ["left", "above"] => Rectangle(port, width / 2, -(8 + 4 + (height / 2)), width, height),
            ["right", "below"] => Rectangle(port, -(width / 2), 8 + 4 + (height / 2), width, height),
            ["left" or "beside", ..] => Rectangle(port, 8 + 6 + (width / 2), 0, width, height),
            ["right", ..] => Rectangle(port, -(8 + 6 + (width / 2)), 0, width, height),
            ["top", ..] => Rectangle(port, 0, 8 + 5 + (height / 2), width, height),
            _ => Rectangle(port, 0, -(8 + 5 + (height / 2)), width, height),
        };
    }

    private static (double Left, double Top, double Right, double Bottom) Rectangle(GraphElement at, double dx, double dy, double width, double height) =>
        (at.X + dx - (width / 2), at.Y + dy - (height / 2), at.X + dx + (width / 2), at.Y + dy + (height / 2));

    private static void AssertApart(List<(double Left, double Top, double Right, double Bottom)> rectangles)
    {
        for (var i = 0; i < rectangles.Count; i++)
        {
            for (var j = i + 1; j < rectangles.Count; j++)
            {
                var (a, b) = (rectangles[i], rectangles[j]);
                Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"{a} covers {b}");
            }
        }
    }
}
