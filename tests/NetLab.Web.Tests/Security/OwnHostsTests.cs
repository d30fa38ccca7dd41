using NetLab.Web.Security;

namespace NetLab.Web.Tests.Security;

public sealed class OwnHostsTests
{
    [Fact]
    public void List_AlwaysHasTheLoopbackNamesAndNeverEverything() =>
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], OwnHosts.List("*", null));

    [Fact]
    public void List_HasTheListenAddressAndTheSettings() =>
        Assert.Equal(["localhost", "127.0.0.1", "[::1]", "lab.school", "192.0.2.7"], OwnHosts.List("lab.school; localhost", "http://192.0.2.7:5000;http://127.0.0.1:5000"));

    [Fact]
    public void List_ListeningEverywhere_HasTheMachinesAddresses()
    {
        var hosts = OwnHosts.List(null, "http://0.0.0.0:5000").ToList();
        Assert.DoesNotContain("*", hosts);
        Assert.Contains(System.Net.Dns.GetHostName(), hosts, StringComparer.OrdinalIgnoreCase);
    }
}
