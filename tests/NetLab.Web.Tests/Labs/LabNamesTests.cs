using NetLab.Contracts.Labs;
using NetLab.Web.Labs;

namespace NetLab.Web.Tests.Labs;

public sealed class LabNamesTests
{
    [Fact]
    public void Propose_ManyTimes_NeverRepeatsAndIsAlwaysAllowed()
    {
        var used = new HashSet<string>();
        for (var i = 0; i < 40; i++)
        {
            var name = LabNames.Propose(used, i % 2 == 0 ? null : "virtual-cable");
            Assert.Null(LabName.Check(name));
            Assert.True(used.Add(name));
        }
    }
}
