using NetLab.Web.Security;

namespace NetLab.Web.Tests.Security;

public sealed class CircuitCountTests
{
    [Fact]
    public void TryEnter_AtEitherLimit_IsRefusedUntilOneLeaves()
    {
        var count = new CircuitCount(new CircuitLimits { PerUser = 2, Total = 3 });
        Assert.True(count.TryEnter("ann"));
        Assert.True(count.TryEnter("ann"));
        Assert.False(count.TryEnter("ann"));
        Assert.True(count.TryEnter("bob"));
        Assert.False(count.TryEnter("bob"));
        count.Leave("ann");
        Assert.True(count.TryEnter("bob"));
    }
}
