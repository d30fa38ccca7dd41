using System.Runtime.InteropServices;

namespace NetLab.Netlink.Route;

/// <summary>How long an address is good for, <c>struct ifa_cacheinfo</c> (linux/if_addr.h).</summary>
/// <param name="Preferred">Seconds in which it is used for new connections; <see cref="Forever"/> without end.</param>
/// <param name="Valid">Seconds until it is removed; <see cref="Forever"/> without end.</param>
/// <param name="Created">When it was made, in hundredths of a second since boot.</param>
/// <param name="Updated">When it was changed last, likewise.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct AddressLifetime(uint Preferred, uint Valid, uint Created, uint Updated)
{
    /// <summary>No end.</summary>
    public const uint Forever = uint.MaxValue;
}
