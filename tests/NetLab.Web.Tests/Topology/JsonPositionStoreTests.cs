using NetLab.Web.Topology;

namespace NetLab.Web.Tests.Topology;

public sealed class JsonPositionStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netlab-positions").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Save_SomePositions_KeepsTheOthersAndSurvivesARestart()
    {
        using (var store = new JsonPositionStore(_folder))
        {
            await store.SaveAsync("lab-1", new Dictionary<string, GraphPoint> { ["red"] = new(1, 2), ["blue"] = new(3, 4) });
            await store.SaveAsync("lab-1", new Dictionary<string, GraphPoint> { ["red"] = new(5, 6) });
        }

        using var again = new JsonPositionStore(_folder);

        Assert.Equal(new GraphPoint(5, 6), again.Get("lab-1")["red"]);
        Assert.Equal(new GraphPoint(3, 4), again.Get("lab-1")["blue"]);
        Assert.Equal(["lab-1.json"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Save_AnyLab_SaysWhich()
    {
        using var store = new JsonPositionStore(_folder);
        var changed = new List<string>();
        store.Changed += changed.Add;

        await store.SaveAsync("lab-2", new Dictionary<string, GraphPoint> { ["red"] = new(1, 2) });

        Assert.Equal(["lab-2"], changed);
    }

    [Fact]
    public async Task Save_ManyAtTheSameTime_LosesNone()
    {
        using var store = new JsonPositionStore(_folder);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => store.SaveAsync("lab", new Dictionary<string, GraphPoint> { [$"ns{i}"] = new(i, i) })));

        using var again = new JsonPositionStore(_folder);
        Assert.Equal(50, again.Get("lab").Count);
    }

    [Fact]
    public void Get_BrokenFile_IsAsIfThereWereNone()
    {
        File.WriteAllText(Path.Combine(_folder, "lab.json"), "{ not json");
        using var store = new JsonPositionStore(_folder);

        Assert.Empty(store.Get("lab"));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..")]
    [InlineData("")]
    public void Get_NameThatLeadsElsewhere_Throws(string lab)
    {
        using var store = new JsonPositionStore(_folder);

        Assert.Throws<ArgumentException>(() => store.Get(lab));
    }

    [Fact]
    public async Task Forget_KnownLab_LeavesNothing()
    {
        using var store = new JsonPositionStore(_folder);
        await store.SaveAsync("lab", new Dictionary<string, GraphPoint> { ["red"] = new(1, 2) });

        await store.ForgetAsync("lab");

        Assert.Empty(store.Get("lab"));
        Assert.Empty(Directory.GetFiles(_folder));
    }
}
