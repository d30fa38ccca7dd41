using System.Runtime.InteropServices;

namespace NetLab.Netlink.Route;

/// <summary>How long ago something happened to a neighbour, <c>struct nda_cacheinfo</c>, in hundredths of a second (USER_HZ).</summary>
/// <param name="Confirmed">Since it was confirmed.</param>
/// <param name="Used">Since it was used.</param>
/// <param name="Updated">Since it was changed.</param>
/// <param name="References">How many users the entry has.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct NeighbourAge(uint Confirmed, uint Used, uint Updated, uint References);
