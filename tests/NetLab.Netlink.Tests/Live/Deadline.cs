namespace NetLab.Netlink.Tests.Live;

/// <summary>When to give up waiting for what never comes: far longer than anything takes.</summary>
internal static class Deadline
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    public static CancellationToken Token => new CancellationTokenSource(Time).Token;
}
