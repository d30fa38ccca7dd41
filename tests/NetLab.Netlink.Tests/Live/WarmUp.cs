using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Sockets;

namespace NetLab.Netlink.Tests.Live;

/// <summary>What the runtime opens once for good must be open before the first footprint is taken.</summary>
internal static class WarmUp
{
    private static readonly Lazy<bool> Done = new(() =>
    {
        using var own = NetworkNamespace.OpenCurrent();
        using (RouteSocket.Open())
        {
        }

        DescriptorTable.Grow(512);
        return true;
    });

    public static void Once() => Assert.True(Done.Value);
}
