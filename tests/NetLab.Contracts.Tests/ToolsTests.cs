namespace NetLab.Contracts.Tests;

public class ToolsTests
{
    [Fact]
    public void Packages_AreInOrderOfTheirNames() => Assert.Equal(Tools.Packages.Keys.Order(StringComparer.Ordinal), Tools.Packages.Keys);

    [Fact]
    public void Packages_HaveNoShellAndNothingThatStartsOthers() => Assert.Empty(Tools.Packages.Keys.Intersect(["sh", "bash", "dash", "env", "xargs", "find", "sudo", "su", "nsenter", "unshare", "socat", "python3", "perl", "awk"]));

    /// <summary>Issue 2 names what a lesson may type.</summary>
    [Theory]
    [InlineData("ip", "bridge", "ping", "arp", "route", "iptables", "iptables-save", "ss", "netstat", "dig", "nslookup", "curl", "traceroute", "tcpdump", "sysctl", "cat", "hostname")]
    public void Packages_HaveWhatTheLessonsType(params string[] tools) => Assert.Empty(tools.Except(Tools.Packages.Keys));
}
