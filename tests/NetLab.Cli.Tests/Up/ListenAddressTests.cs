using System.Net;
using System.Net.Sockets;
using NetLab.Cli.Up;
using NetLab.Topology;

namespace NetLab.Cli.Tests.Up;

public sealed class ListenAddressTests
{
    [Fact]
    public void CheckFree_PortInUse_NamesItAndAnother()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var taken = (IPEndPoint)busy.LocalEndpoint;

        var refused = Assert.Throws<ProblemException>(() => ListenAddress.CheckFree(taken));

        Assert.Contains($"Port {taken.Port}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"--port {taken.Port + 1}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckFree_AddressOfAnotherMachine_SaysSo() =>
        Assert.Equal(ProblemCode.InvalidValue, Assert.Throws<ProblemException>(() => ListenAddress.CheckFree(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 8080))).Problem.Code);

    [Fact]
    public void AllowedHosts_Loopback_NoOtherNames() =>
        Assert.Equal("localhost;127.0.0.1;[::1]", ListenAddress.AllowedHosts(new IPEndPoint(IPAddress.Loopback, 8080)));

    [Fact]
    public void AllowedHosts_OneAddress_HasIt() =>
        Assert.Contains("192.168.1.3", ListenAddress.AllowedHosts(new IPEndPoint(IPAddress.Parse("192.168.1.3"), 8080)).Split(';'));
}
