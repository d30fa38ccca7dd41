using NetLab.Topology;

namespace NetLab.Lessons.Tests.Doing;

public class AnswerTests
{
    private static readonly Snapshot Host = Hosts.Cable
        .After(new SetMac("blue", "veth-blue", "02:00:00:00:00:0b"), new AddRoute("blue", "default", "192.168.15.5"));

    public static TheoryData<Answer, string, bool> Answers => new()
    {
        { new ChoiceAnswer(["a", "b"], "b"), "b", true },
        { new ChoiceAnswer(["a", "b"], "b"), "a", false },
        { new MacAnswer("veth-blue", "blue"), "02:00:00:00:00:0b", true },
        { new MacAnswer("veth-blue", "blue"), " 02-00-00-00-00-0B ", true },
        { new MacAnswer("veth-blue", "blue"), "02:00:00:00:00:0c", false },
        { new MacAnswer("veth-blue", "green"), "", false },
        { new AddressAnswer("veth-blue", "blue"), "192.168.15.2", true },
        { new AddressAnswer("veth-blue", "blue"), "192.168.15.2/24", true },
        { new AddressAnswer("veth-blue", "blue"), "192.168.15.2/16", false },
        { new AddressAnswer("lo", "blue"), "", false },
        { new GatewayAnswer("default", "blue"), "192.168.15.5", true },
        { new GatewayAnswer("default", "red"), "192.168.15.5", false },
        { new IndexAnswer("veth-blue", "blue"), "2", true },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void IsRight_Given_IsByTheLiveState(Answer answer, string given, bool right) => Assert.Equal(right, answer.IsRight(Host, given));
}
