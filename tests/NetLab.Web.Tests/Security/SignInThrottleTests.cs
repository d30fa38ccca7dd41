using System.Net;
using NetLab.Web.Security;

namespace NetLab.Web.Tests.Security;

public sealed class SignInThrottleTests
{
    private readonly SteppedClock _clock = new();

    [Fact]
    public void IsBlocked_AfterTenFailures_UntilTheMinuteIsOver()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 10; i++)
        {
            Assert.False(throttle.IsBlocked(IPAddress.Loopback));
            throttle.Fail(IPAddress.Loopback);
        }

        Assert.True(throttle.IsBlocked(IPAddress.Loopback));
        Assert.False(throttle.IsBlocked(IPAddress.Parse("192.0.2.1")));
        _clock.Now += TimeSpan.FromSeconds(61);
        Assert.False(throttle.IsBlocked(IPAddress.Loopback));
    }

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
