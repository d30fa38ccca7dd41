namespace NetLab.Topology.Tests.Placing;

public class PlacementTests
{
    private static readonly Dictionary<string, Position> None = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(200)]
    public void Of_ManyNamespacesOnABridge_CoversNothing(int count)
    {
        var snapshot = Enumerable.Range(0, count).Aggregate(Hosts.Empty.After(new CreateBridge("", "v-net-0")), (state, n) => state.After(
            new CreateNamespace($"ns{n:000}"),
            new CreateVeth(new($"ns{n:000}", "eth0"), new("", $"port{n}")),
            new SetMaster("", $"port{n}", n % 3 == 0 ? null : "v-net-0")));
        AssertNothingCovered(snapshot, Placement.Of(snapshot, SizeOf, None));
    }

    [Fact]
    public void Of_AnyHost_CoversNothingAndIsTheSameAgain() => Property.HoldsForAllSeeds(seed =>
    {
        var snapshot = new RandomHost(seed).Decorated(40);
        var places = Placement.Of(snapshot, SizeOf, None);
        AssertNothingCovered(snapshot, places);
        Assert.Equal(places, Placement.Of(snapshot, SizeOf, None));
    }, 300);

    [Fact]
    public void Of_AHostThatGrows_KeepsEveryPlace() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        var snapshot = host.Snapshot(5);
        var places = Placement.Of(snapshot, Small, None);
        for (var i = 0; i < 20; i++)
        {
            snapshot = Projection.Of(host.Action(snapshot), snapshot);
            var next = Placement.Of(snapshot, Small, places);
            Assert.All(next.Keys.Intersect(places.Keys), key => Assert.Equal(places[key], next[key]));
            places = next;
        }

        AssertNothingCovered(snapshot, places, Small);
    }, 200);

    [Fact]
    public void Of_OneMovedByHand_PutsWhatHangsOnItNearIt()
    {
        var snapshot = Hosts.RedAndBlue();
        var places = Placement.Of(snapshot, SizeOf, new Dictionary<string, Position> { [""] = default, ["red"] = new(5000, 5000) });
        Assert.Equal(new Position(5000, 5000), places["red"]);
        Assert.InRange(Math.Abs(places["blue"].X - 5000), 150, 500);
        Assert.InRange(places["blue"].Y, 4700, 5300);
    }

    [Fact]
    public void Of_TheLessonsHost_PutsNamespacesBelowItAndTheLanBeside()
    {
        var snapshot = Hosts.Bridged();
        snapshot = snapshot.After(Proposals.LanHost(snapshot));
        var places = Placement.Of(snapshot, SizeOf, None);
        Assert.Equal(places["red"].Y, places["blue"].Y);
        Assert.True(places["red"].Y > places[""].Y + 150);
        Assert.True(places["blue"].X < places["red"].X, "By title from the left.");
        Assert.Equal(places[""].Y, places["lan-host"].Y);
        Assert.True(places["lan-host"].X > places[""].X + 300);
    }

    [Fact]
    public void Of_TheInternetAfterTheLan_StandsBelowItInTheColumn()
    {
        var snapshot = Hosts.Bridged();
        snapshot = snapshot.After(Proposals.LanHost(snapshot));
        var places = Placement.Of(snapshot, SizeOf, None);
        snapshot = snapshot.After(Proposals.Internet(snapshot));
        places = Placement.Of(snapshot, SizeOf, places);
        Assert.Equal(places["lan-host"].X, places["internet"].X, 1.0);
        Assert.InRange(places["internet"].Y, places["lan-host"].Y + 92 + 30, places["lan-host"].Y + 300);
    }

    [Fact]
    public void Of_NamespacesOneByOne_StandSymmetricallyBelowTheHostAndThenAbove()
    {
        var (snapshot, places) = (Hosts.Empty, (IReadOnlyDictionary<string, Position>)None);
        foreach (var name in new[] { "red", "blue", "green", "black", "white" })
        {
            snapshot = snapshot.After(new CreateNamespace(name));
            places = Placement.Of(snapshot, SizeOf, places.Count == 0 ? new Dictionary<string, Position> { [""] = default } : places);
        }

        Assert.Equal(-places["red"].X, places["blue"].X);
        Assert.True(places["red"].X < 0 && places["red"].Y > 0);
        Assert.Equal(-places["green"].X, places["black"].X);
        Assert.Equal(places["red"].Y, places["black"].Y);
        Assert.Equal(-places["red"].Y, places["white"].Y);
    }

    [Fact]
    public void NearestFree_OnABox_IsBesideItAndOnNoneStays()
    {
        var snapshot = Hosts.RedAndBlue();
        var places = new Dictionary<string, Position> { [""] = default, ["red"] = new(400, 0) };
        Assert.Equal(new Position(0, 400), Placement.NearestFree(snapshot, Small, places, "blue", new(0, 400)));
        var place = Placement.NearestFree(snapshot, Small, places, "blue", new(410, 10));
        Assert.False(new Box(place, new(150, 92)).Overlaps(new Box(places["red"], new(150, 92))));
        Assert.InRange(Math.Abs(place.X - 400) + Math.Abs(place.Y), 92, 300);
    }

    [Fact]
    public void Of_AChainOfRouters_GoesFromEndToEnd()
    {
        var snapshot = Hosts.Empty.After(
            new CreateNamespace("a"), new CreateNamespace("b"), new CreateNamespace("c"),
            new CreateVeth(new("a", "x"), new("c", "x")), new CreateVeth(new("c", "y"), new("b", "y")));
        var places = Placement.Of(snapshot, SizeOf, None);
        Assert.True(places["a"].X < places["c"].X && places["c"].X < places["b"].X);
    }

    [Fact]
    public void Of_AnEmptyHost_HasNoPlaces() => Assert.Empty(Placement.Of(Snapshot.Empty, SizeOf, None));

    private static BoxSize Small(NetworkNamespace ns) => new(150, 92);

    private static BoxSize SizeOf(NetworkNamespace ns) => new(Math.Max(ns.IsRoot ? 360 : 150, ns.Interfaces.Count * 60), ns.IsRoot ? 160 : 92);

    private static void AssertNothingCovered(Snapshot snapshot, IReadOnlyDictionary<string, Position> places, Func<NetworkNamespace, BoxSize>? sizeOf = null)
    {
        var boxes = snapshot.Namespaces.Select(ns => new Box(places[Placement.KeyOf(ns)], (sizeOf ?? SizeOf)(ns))).ToList();
        Assert.Equal(snapshot.Namespaces.Count, boxes.Count);
        for (var i = 0; i < boxes.Count; i++)
        {
            Assert.DoesNotContain(boxes.Skip(i + 1), other => other.Overlaps(boxes[i], 30));
        }
    }
}
