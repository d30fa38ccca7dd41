using System.Net;

namespace NetLab.Netlink.Wire;

/// <summary>Families of .NET addresses.</summary>
internal static class RouteFamilies
{
    public static RouteFamily Of(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? RouteFamily.IPv4 : RouteFamily.IPv6;

    /// <summary>Whether addresses of this family are IP addresses: MPLS labels, for one, are not.</summary>
    public static bool HasIpAddresses(this RouteFamily family) => family is RouteFamily.IPv4 or RouteFamily.IPv6;

    /// <summary>The address that is all zeros: what a missing destination means.</summary>
    public static IPAddress AnyAddress(this RouteFamily family) =>
        family == RouteFamily.IPv6 ? IPAddress.IPv6Any : IPAddress.Any;
}
