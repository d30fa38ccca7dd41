namespace NetLab.Topology.Tests.Proposing;

public class ProposalsTests
{
    [Fact]
    public void NamespaceName_OneAfterTheOther_IsColoursThenNumbers()
    {
        var state = Hosts.Empty;
        for (var i = 0; i < 13; i++)
        {
            state = state.After(new CreateNamespace(Proposals.NamespaceName(state)));
        }

        string[] expected = ["red", "blue", "green", "yellow", "orange", "purple"];
        Assert.All(expected, name => Assert.NotNull(state.Find(name)));
        Assert.NotNull(state.Find("ns-2"));
    }

    [Fact]
    public void BridgeName_WithOneThere_IsTheNext() => Assert.Equal("v-net-1", Proposals.BridgeName(Hosts.Bridged(), ""));

    [Fact]
    public void Link_BetweenTwoNamespaces_IsLessonEight()
    {
        var state = Hosts.Empty.After(new CreateNamespace("red"), new CreateNamespace("blue"));
        Assert.Equal(
            [
                "ip link add veth-red netns red type veth peer name veth-blue netns blue",
                "ip -n red addr add 192.168.15.1/24 dev veth-red",
                "ip -n blue addr add 192.168.15.2/24 dev veth-blue",
                "ip -n red link set veth-red up",
                "ip -n blue link set veth-blue up",
            ],
            Proposals.Link(state, new("red"), new("blue")).ToAction().Commands);
    }

    [Fact]
    public void Link_ToABridge_IsLessonNine()
    {
        var state = Hosts.Empty.After(new CreateNamespace("red"), new CreateNamespace("blue"), new CreateBridge("", "v-net-0"));
        var first = Proposals.Link(state, new("red"), new("", "v-net-0"));
        Assert.Equal("Link red to v-net-0", first.Title);
        Assert.Equal(
            [
                "ip link add veth-red netns red type veth peer name veth-red-br",
                "ip link set veth-red-br master v-net-0",
                "ip -n red addr add 192.168.15.1/24 dev veth-red",
                "ip -n red link set veth-red up",
                "ip link set veth-red-br up",
                "ip link set v-net-0 up",
            ],
            first.ToAction().Commands);
        var second = Proposals.Link(state.After(first.ToAction()), new("", "v-net-0"), new("blue"));
        Assert.Equal(new LinkEnd("blue", "veth-blue", null, "192.168.15.2/24"), second.B);
        Assert.Equal(new LinkEnd("", "veth-blue-br", "v-net-0"), second.A);
        Assert.Empty(second.BridgesDown);
    }

    [Fact]
    public void Link_FromAnEndToAnotherPair_HasANetworkOfItsOwn()
    {
        var proposal = Proposals.Link(Hosts.RedAndBlue().After(new CreateNamespace("green")), new("red"), new("green"));
        Assert.Equal(new LinkEnd("red", "veth-red-green", null, "192.168.16.1/24"), proposal.A);
        Assert.Equal(new LinkEnd("green", "veth-green", null, "192.168.16.2/24"), proposal.B);
    }

    [Fact]
    public void Link_OfAPortToABridgeBesideIt_AttachesIt()
    {
        var state = Hosts.Empty.After(new CreateNamespace("red"), new CreateBridge("", "v-net-0"), new CreateVeth(new("", "veth-red-br"), new("red", "veth-red")));
        Assert.Equal(
            ["ip link set veth-red-br master v-net-0", "ip link set veth-red-br up", "ip link set v-net-0 up"],
            Proposals.Link(state, new("", "veth-red-br"), new("", "v-net-0")).ToAction().Commands);
    }

    [Fact]
    public void Link_OfTheHostToItsBridge_IsLessonTen()
    {
        var state = Hosts.Bridged().After(new DeleteAddress("", "v-net-0", "192.168.15.5/24"), new SetUp("", "v-net-0", false));
        Assert.Equal(["ip addr add 192.168.15.5/24 dev v-net-0", "ip link set v-net-0 up"], Proposals.Link(state, new(""), new("", "v-net-0")).ToAction().Commands);
    }

    [Fact]
    public void Link_OfAnything_IsPossible() => Property.HoldsForAllSeeds(seed =>
    {
        var state = new RandomHost(seed).Snapshot(25);
        var places = state.Namespaces.SelectMany(ns => ns.Interfaces.Where(link => link.Kind != "loopback").Select(link => new LinkPlace(ns.Name!, link.Name)).Prepend(new LinkPlace(ns.Name!))).ToList();
        var random = new Random(seed);
        var proposal = Proposals.Link(state, places[random.Next(places.Count)], places[random.Next(places.Count)]);
        Assert.Empty(proposal.ToAction().Validate());
        if (proposal is { Kind: LinkKind.Cable, B: { } b })
        {
            Assert.Null(state.Find(proposal.A.Namespace)!.Find(proposal.A.Name));
            Assert.Null(state.Find(b.Namespace)!.Find(b.Name));
        }
    });

    [Fact]
    public void Link_OfALongName_FallsBackToANumber()
    {
        var state = Hosts.Empty.After(new CreateNamespace("a-namespace-with-a-long-name"), new CreateBridge("", "v-net-0"));
        var proposal = Proposals.Link(state, new("a-namespace-with-a-long-name"), new("", "v-net-0"));
        Assert.Equal(("veth0", "veth0"), (proposal.A.Name, proposal.B!.Name));
    }

    [Fact]
    public void Address_OfAnInterface_IsOnItsSegment()
    {
        Assert.Equal("192.168.15.3/24", Proposals.Address(Hosts.Bridged(), "red", "veth-red"));
        Assert.Equal("192.168.16.1/24", Proposals.Address(Hosts.Bridged().After(new CreateBridge("red", "br0")), "red", "br0"));
    }

    [Fact]
    public void Gateway_OfANamespaceOnABridge_IsTheBridge()
    {
        Assert.Equal("192.168.15.5", Proposals.Gateway(Hosts.Bridged(), "red"));
        Assert.Null(Proposals.Gateway(Hosts.Empty, ""));
    }

    [Fact]
    public void LanHost_OfAnEmptyHost_IsThatOfTheLessons()
    {
        var state = Hosts.Empty.After(Proposals.LanHost(Hosts.Empty));
        Assert.Equal("192.168.1.2/24", $"{state.Root!.Find("eth0")!.Addresses[0]}");
        Assert.Equal("192.168.1.3/24", $"{state.Find("lan-host")!.Find("eth0")!.Addresses[0]}");
        var two = state.After(Proposals.LanHost(state));
        Assert.Equal("192.168.2.3/24", $"{two.Find("lan-host2")!.Find("eth0")!.Addresses[0]}");
        Assert.NotNull(two.Root!.Find("eth1"));
    }

    [Fact]
    public void Internet_OfAHost_AnswersForItsAddressBehindTheDefaultRoute()
    {
        var state = Hosts.Empty.After(Proposals.Internet(Hosts.Empty));
        var internet = state.Find("internet")!;
        Assert.Contains(internet.Find("lo")!.Addresses, address => $"{address}" == "8.8.8.8/32");
        Assert.True(internet.Forwarding.Ipv4);
        var route = Assert.Single(state.Root!.Routes);
        Assert.Equal(("default", "203.0.113.1", "eth0"), (route.Destination, route.Gateway, route.Interface));
        Assert.DoesNotContain(Proposals.Internet(state).Actions, action => action is AddRoute);
    }
}
