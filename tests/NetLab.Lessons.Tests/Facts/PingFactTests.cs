namespace NetLab.Lessons.Tests.Facts;

public class PingFactTests
{
    private static readonly PingFact Fact = new("192.168.15.2", "red");

    [Fact]
    public void Judge_Reply_PassesWithTheToolsLine()
    {
        var finding = Fact.Judge(new ProbeOutcome(true, "64 bytes from 192.168.15.2: icmp_seq=1 ttl=64"));

        Assert.Equal((FindingStatus.Passed, "64 bytes from 192.168.15.2: icmp_seq=1 ttl=64"), (finding.Status, $"{finding.Evidence}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 packets transmitted, 0 received, 100% packet loss, time 0ms")]
    public void Judge_Silence_FailsAndSaysSo(string said) => Assert.Equal("no reply from 192.168.15.2 in 1 s", $"{Fact.Judge(new ProbeOutcome(false, said)).Evidence}");

    [Fact]
    public void Judge_KernelRefuses_FailsWithItsWords() =>
        Assert.Equal("ping: connect: Network is unreachable", $"{Fact.Judge(new ProbeOutcome(false, "ping: connect: Network is unreachable")).Evidence}");

    [Fact]
    public void Judge_NotTried_IsNotYetAlsoWhenNegated()
    {
        var finding = new Check { Key = "not", Not = true, Fact = Fact }.Judge(Fact.Judge(new ProbeOutcome(false, "", "The agent is gone.")));

        Assert.Equal((FindingStatus.NotYet, "could not be tried: The agent is gone."), (finding.Status, $"{finding.Evidence}"));
    }
}
