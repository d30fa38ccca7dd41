using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetLab.Topology.Tests.Model;

public class JsonTests
{
    public static TheoryData<string> ActionTypes => [.. typeof(HostAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(HostAction)) && !type.IsAbstract).Select(type => type.Name)];

    [Fact]
    public void Snapshot_ThereAndBack_IsTheSame() => Property.HoldsForAllSeeds(seed =>
    {
        var snapshot = new RandomHost(seed).Decorated(seed % 20);
        Assert.Equal(snapshot, ThereAndBack(snapshot));
    }, 300);

    [Fact]
    public void SnapshotDiff_ThereAndBack_IsTheSame() => Property.HoldsForAllSeeds(seed =>
    {
        var diff = SnapshotDiff.Between(new RandomHost(seed).Decorated(10), new RandomHost(seed + 1).Decorated(10));
        Assert.Equal(diff, ThereAndBack(diff));
    }, 300);

    [Fact]
    public void RandomActions_ThereAndBack_AreTheSame() => Property.HoldsForAllSeeds(seed =>
    {
        var host = new RandomHost(seed);
        HostAction action = host.Steps(host.Snapshot(10));
        Assert.Equal(action, ThereAndBack(action));
    }, 300);

    /// <summary>None is forgotten in the list of derived types.</summary>
    [Theory]
    [MemberData(nameof(ActionTypes))]
    public void Action_ThereAndBack_IsTheSame(string name)
    {
        var action = Actions.Examples.All.Keys.Where(example => example.GetType().Name == name).ToList();
        Assert.True(action.Count > 0, $"{name} has no example in {nameof(Actions.Examples)}.");
        Assert.All(action, example => Assert.Equal(example, ThereAndBack(example)));
    }

    [Fact]
    public void Snapshot_AsJson_HasTheNamesOfTheDocumentation()
    {
        var json = JsonSerializer.Serialize(Hosts.Bridged(), JsonFormat.Options);
        Assert.StartsWith("""{"host":"lab","takenAt":"1970-01-01T00:00:00+00:00","version":1,"namespaces":[{"id":100,"names":[],"isRoot":true,"processes":[],"forwarding":{"ipv4":false,"ipv6":false},"interfaces":[{"index":1,"name":"lo",""", json, StringComparison.Ordinal);
        Assert.Contains("""{"address":"192.168.15.5","prefixLength":24,"scope":"global"}""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"host":"a","takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":null}""")]
    [InlineData("""{"host":null,"takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":[]}""")]
    [InlineData("""{"host":"a","takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":[null]}""")]
    [InlineData("""{"host":"a","takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":[{"id":1,"names":[null]}]}""")]
    [InlineData("""{"host":"a","takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":[{"id":1,"interfaces":[{"index":1,"name":null,"kind":"veth"}]}]}""")]
    [InlineData("""{"host":"a","takenAt":"2026-01-01T00:00:00Z","version":1,"namespaces":{}}""")]
    [InlineData("""{"host":"a"}""")]
    public void Read_OfWhatIsNoSnapshot_IsAJsonException(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snapshot>(json, JsonFormat.Options));

    [Fact]
    public void Enums_AreWrittenByName() => Assert.All(
        typeof(HostAction).Assembly.GetExportedTypes().Where(type => type.IsEnum && type != typeof(ProblemCode)),
        type => Assert.NotNull(type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false).SingleOrDefault()));

    private static T ThereAndBack<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonFormat.Options), JsonFormat.Options)!;
}
