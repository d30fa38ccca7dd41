using System.Net;
using System.Threading.Channels;
using NetLab.Netlink.Route;
using NetLab.Netlink.Sockets;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Tests.Live;

public class MonitorLiveTests : LiveTest
{
    private readonly Channel<RouteEvent> _events = Channel.CreateUnbounded<RouteEvent>();

    [Fact]
    public async Task Start_LinkComesAndGoes_TellsBothWithTheRequestersPort()
    {
        using var monitor = Start();

        Route.CreateBridge("br0");
        Route.DeleteLink("br0");

        var created = await Next(RouteMessageType.NewLink);
        var deleted = await Next(RouteMessageType.DeleteLink);
        Assert.Equal("br0", Assert.IsType<LinkMessage>(created.Message).Name);
        Assert.Equal("br0", Assert.IsType<LinkMessage>(deleted.Message).Name);
        Assert.Equal(created.InterfaceIndex, deleted.InterfaceIndex);
        Assert.Equal(Route.PortId, created.PortId);
        Assert.Null(created.NamespaceId);
    }

    [Fact]
    public async Task Start_ChangesOfEveryKind_AreTold()
    {
        Route.CreateVeth("a", "b");
        SetUp(Route, "b");
        var index = SetUp(Route, "a").Index;
        using var monitor = Start();

        Route.AddAddress(index, IpPrefix.Parse("192.168.15.1/24"));
        Assert.Equal("192.168.15.1/24", (await Next<AddressMessage>()).Prefix.ToString());

        Route.AddRoute(IpPrefix.Parse("10.0.0.0/8"), IPAddress.Parse("192.168.15.5"));
        Assert.Equal("10.0.0.0/8", (await Next<RouteMessage>(route => route.Protocol == RouteProtocol.Boot)).Destination.ToString());

        Route.SetNeighbour(index, IPAddress.Parse("192.168.15.5"), LinkLayerAddress.Parse("02:00:00:00:00:09"));
        Assert.Equal(NeighbourStates.Permanent, (await Next<NeighbourMessage>(entry => IPAddress.Parse("192.168.15.5").Equals(entry.Destination))).State);

        Route.AddRule(new RuleMessage { Family = RouteFamily.IPv4, Priority = 100 });
        Assert.Equal(100u, (await Next<RuleMessage>()).Priority);

        Red.Run(() => File.WriteAllText("/proc/sys/net/ipv4/ip_forward", "1"));
        Assert.Equal(true, (await Next<NetconfMessage>(netconf => netconf.InterfaceIndex == NetconfMessage.AllInterfaces)).Forwarding);

        var blue = CreateNamespace("blue");
        Route.SetNamespaceId(blue, 5);
        Assert.Equal(5, (await Next<NsidMessage>()).Id);
    }

    [Fact]
    public async Task Start_AllNamespaces_TellsWhichOne()
    {
        var blue = CreateNamespace("blue");
        using var there = RouteSocket.Open(blue);
        Route.SetNamespaceId(blue, 17);
        using var monitor = Start();

        there.CreateBridge("br0");

        var notification = await Next(RouteMessageType.NewLink);
        Assert.Equal(17, notification.NamespaceId);
        Assert.Equal(there.PortId, notification.PortId);
    }

    [Fact]
    public async Task Start_OneNamespace_TellsNothingOfOthers()
    {
        var blue = CreateNamespace("blue");
        using var there = RouteSocket.Open(blue);
        Route.SetNamespaceId(blue, 17);
        using var monitor = Start(new MonitorOptions { Namespace = Red, AllNamespaces = false });

        there.CreateBridge("elsewhere");
        Route.CreateBridge("here");

        Assert.Equal("here", Assert.IsType<LinkMessage>((await Next(RouteMessageType.NewLink)).Message).Name);
    }

    [Fact]
    public async Task Dispose_Running_CompletesTheChannel()
    {
        var monitor = Start();
        monitor.Dispose();
        monitor.Dispose();

        await monitor.Completion;
        await _events.Reader.Completion;
    }

    [Fact]
    public async Task Dispose_FromItsOwnThread_EndsIt()
    {
        RouteMonitor? monitor = null;
        using var started = new ManualResetEventSlim();
        monitor = RouteMonitor.Start(
            _ =>
            {
                started.Wait();
                monitor!.Dispose();
            },
            new MonitorOptions { Namespace = Red });
        started.Set();

        Route.CreateBridge("br0");

        await monitor.Completion;
        monitor.Dispose();
    }

    [Fact]
    public async Task Start_ConsumerThrows_FailsTheMonitor()
    {
        using var monitor = RouteMonitor.Start(_ => throw new InvalidOperationException("mine"), new MonitorOptions { Namespace = Red });

        Route.CreateBridge("br0");

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => monitor.Completion)).Message);
    }

    private RouteMonitor Start(MonitorOptions? options = null) => RouteMonitor.Start(_events.Writer, options ?? new MonitorOptions { Namespace = Red });

    private async Task<RouteNotification> Next(RouteMessageType type)
    {
        while (true)
        {
            if (await _events.Reader.ReadAsync(Deadline.Token) is RouteNotification notification && notification.Type == type)
                return notification;
        }
    }

    private async Task<T> Next<T>(Func<T, bool>? condition = null) where T : NetlinkMessage
    {
        while (true)
        {
            if (await _events.Reader.ReadAsync(Deadline.Token) is RouteNotification { Message: T message } && condition?.Invoke(message) != false)
                return message;
        }
    }
}
