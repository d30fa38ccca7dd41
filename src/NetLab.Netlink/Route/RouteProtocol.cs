namespace NetLab.Netlink.Route;

/// <summary>Who made a route or rule, <c>RTPROT_*</c> of linux/rtnetlink.h; other numbers are allowed, see /etc/iproute2/rt_protos.</summary>
public enum RouteProtocol : byte
{
    /// <summary>Not known; in delete requests: any.</summary>
    Unspecified = 0,

    /// <summary>An ICMP redirect.</summary>
    Redirect = 1,

    /// <summary>The kernel, for an address.</summary>
    Kernel = 2,

    /// <summary>ip(8) and programs like it, unless told otherwise.</summary>
    Boot = 3,

    /// <summary>The administrator.</summary>
    Static = 4,

    /// <summary>An IPv6 router advertisement.</summary>
    RouterAdvertisement = 9,

    /// <summary>DHCP.</summary>
    Dhcp = 16,

    /// <summary>BGP.</summary>
    Bgp = 186,

    /// <summary>OSPF.</summary>
    Ospf = 188,
}
