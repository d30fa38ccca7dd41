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

    [Fact]
    public void Judge_Silence_FailsAndSaysSo() => Assert.Equal("no reply from 192.168.15.2 in 1 s", $"{Fact.Judge(new ProbeOutcome(false, "")).Evidence}");

    [Fact]
    public void Judge_NotTried_IsNotYetAlsoWhenNegated()
    {
        var finding = new Check { Key = "not", Not = true, Fact = Fact }.Judge(Fact.Judge(new ProbeOutcome(false, "", "The agent is gone.")));

        Assert.Equal((FindingStatus.NotYet, "could not be tried: The agent is gone."), (finding.Status, $"{finding.Evidence}"));
    }
}
