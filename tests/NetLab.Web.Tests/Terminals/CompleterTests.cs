using NetLab.Testing;
using NetLab.Topology;
using NetLab.Web.Terminals;

namespace NetLab.Web.Tests.Terminals;

public sealed class CompleterTests : IAsyncDisposable
{
    private readonly FakeHostSession _host = new();

    public CompleterTests()
    {
        _host.Happen(new CreateNamespace("red"));
        _host.Happen(new CreateNamespace("blue"));
        _host.Happen(new CreateBridge("", "v-net-0"));
        _host.Happen(new CreateVeth(new VethEnd("red", "veth-red"), new VethEnd("", "veth-red-br")));
        _host.Happen(new AddAddress("red", "veth-red", "192.168.15.1/24"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("pi", "", "ping")]
    [InlineData("ip ne", "", "netns neigh")]
    [InlineData("ip link set ve", "", "veth-red-br")]
    [InlineData("ip link set ve", "red", "veth-red")]
    [InlineData("ip -n red link set ve", "", "veth-red")]
    [InlineData("ip netns exec r", "", "red")]
    [InlineData("ip netns exec red ip link set ve", "", "veth-red")]
    [InlineData("ip link set veth-red-br master ", "", "v-net-0")]
    [InlineData("ip link set veth-red-br netns ", "", "blue red")]
    [InlineData("ping 192", "", "192.168.15.1")]
    [InlineData("iptables -t n", "", "nat")]
    [InlineData("iptables -t nat -A POST", "", "POSTROUTING")]
    [InlineData("tcpdump -i ve", "red", "veth-red")]
    [InlineData("arp -n ", "", "-n -a")]
    [InlineData("nonsense ", "", "")]
    public void Complete_AtTheEnd_OffersWhatMayFollow(string line, string scope, string expected)
    {
        var result = Completer.Complete(line, line.Length, scope, _host.Snapshot, tools: null);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), result.Candidates.Order());
        Assert.Equal(line.LastIndexOf(' ') + 1, result.Start);
    }

    [Fact]
    public void Complete_NamesThatNeedQuotes_AreNotOffered()
    {
        var root = _host.Snapshot.Root!;
        var hostile = root with { Interfaces = [.. root.Interfaces, new Interface { Index = 99, Name = "ve$(id);x", Kind = "dummy" }] };
        _host.Publish(_host.Snapshot with { Namespaces = [hostile, .. _host.Snapshot.Namespaces.Skip(1)] });
        Assert.DoesNotContain(Completer.Complete("ip link del ", 12, "", _host.Snapshot, null).Candidates, name => name.Contains('$', StringComparison.Ordinal));
    }
}
