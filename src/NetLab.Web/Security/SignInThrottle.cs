using System.Collections.Concurrent;
using System.Net;

namespace NetLab.Web.Security;

/// <summary>Bounds guessing: ten failures a minute from one address.</summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int MaxFailures = 10;
    private const int MaxAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<IPAddress, Failures> _failures = new();

    public bool IsBlocked(IPAddress address) => _failures.TryGetValue(address, out var failures) && IsRecent(failures) && failures.Count >= MaxFailures;

    public void Fail(IPAddress address)
    {
        if (_failures.Count >= MaxAddresses)
        {
            Forget();
        }

        _failures.AddOrUpdate(
            address,
            _ => new Failures(1, clock.GetUtcNow()),
            (_, before) => IsRecent(before) ? before with { Count = before.Count + 1 } : new Failures(1, clock.GetUtcNow()));
    }

    private void Forget()
    {
        foreach (var (address, failures) in _failures)
        {
            if (!IsRecent(failures))
            {
                _failures.TryRemove(address, out _);
            }
        }
    }

    private bool IsRecent(Failures failures) => clock.GetUtcNow() - failures.Since < Window;

    private sealed record Failures(int Count, DateTimeOffset Since);
}
