using System.Net;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class ErrorLiveTests : LiveTest
{
    [Fact]
    public void CreateLink_UnknownKind_GivesTheKernelsText()
    {
        var exception = Assert.Throws<NetlinkException>(() => Route.CreateLink(new LinkMessage { Name = "x", Info = new LinkInfo { Kind = "nonsense" } }));

        Assert.Equal("Unknown device type", exception.KernelMessage);
        Assert.Equal("EOPNOTSUPP", exception.ErrnoName);
        Assert.Equal("create nonsense link x", exception.Operation);
    }

    [Fact]
    public void CreateBridge_NameTooLong_GivesTheOffsetOfTheName()
    {
        var exception = Assert.Throws<NetlinkException>(() => Route.CreateBridge("a-name-of-20-letters"));

        Assert.Equal("ERANGE", exception.ErrnoName);
        Assert.Equal(NetlinkHeader.Size + 16, exception.AttributeOffset);
    }

    [Fact]
    public void CreateBridge_NameTaken_SaysWhatToDo()
    {
        Route.CreateBridge("br0");
        var exception = Assert.Throws<NetlinkException>(() => Route.CreateBridge("br0"));

        Assert.Equal("EEXIST", exception.ErrnoName);
        Assert.NotNull(exception.Advice);
        Assert.StartsWith("Cannot create bridge link br0: File exists [EEXIST].", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CreateBridge_NameWithNul_IsRefusedBeforeItIsSent() =>
        Assert.Throws<ArgumentException>(() => Route.CreateBridge("br\0x"));

    [Fact]
    public void Execute_AfterAnException_StillWorks()
    {
        Assert.Throws<NetlinkException>(() => Route.DeleteLink("absent"));
        Assert.Throws<ArgumentException>(() => Route.CreateBridge("br\0x"));

        Route.CreateBridge("br0");
        Assert.Equal(2, Route.DumpLinks().Count);
    }

    [Fact]
    public void AddRoute_GatewayOutOfReach_GivesTheKernelsText()
    {
        var exception = Assert.Throws<NetlinkException>(() => Route.AddRoute(IpPrefix.DefaultIPv4, IPAddress.Parse("192.168.15.5")));

        Assert.Equal("ENETUNREACH", exception.ErrnoName);
        Assert.Equal("Nexthop has invalid gateway", exception.KernelMessage);
    }

    [Fact]
    public void ExecuteBatch_SomeRefused_GivesAllOfTheirErrorsAndDoesTheRest()
    {
        var requests = new List<RouteRequest>();
        for (var i = 0; i < 200; i++)
            requests.Add(RouteRequest.CreateLink(new LinkMessage { Name = $"br{i / 2}", Info = LinkInfo.Of(new BridgeData()) }));

        var errors = Route.ExecuteBatch(requests);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => (2 * i) + 1), errors.Select(error => error.Index));
        Assert.All(errors, error => Assert.Equal("EEXIST", error.Exception.ErrnoName));
        Assert.Equal(101, Route.DumpLinks().Count);
    }

    [Fact]
    public void ExecuteBatch_AllCarriedOut_GivesNoError()
    {
        Assert.Empty(Route.ExecuteBatch([]));
        Assert.Empty(Route.ExecuteBatch([RouteRequest.SetUp(1), RouteRequest.AddAddress(AddressMessage.Of(1, IpPrefix.Parse("10.0.0.1/24")))]));
        Assert.Contains(Route.DumpAddresses(), address => address.Prefix.ToString() == "10.0.0.1/24");
    }
}
