namespace NetLab.Netlink.Sockets;

/// <summary>What a monitor is told of, <c>RTNLGRP_*</c> of linux/rtnetlink.h: bit n - 1 stands for group n.</summary>
[Flags]
public enum RouteGroups : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Links.</summary>
    Link = 1u << 0,

    /// <summary>Neighbours and forwarding entries.</summary>
    Neighbour = 1u << 2,

    /// <summary>IPv4 addresses.</summary>
    IPv4Address = 1u << 4,

    /// <summary>IPv4 routes.</summary>
    IPv4Route = 1u << 6,

    /// <summary>IPv4 policy rules.</summary>
    IPv4Rule = 1u << 7,

    /// <summary>IPv6 addresses.</summary>
    IPv6Address = 1u << 8,

    /// <summary>IPv6 routes.</summary>
    IPv6Route = 1u << 10,

    /// <summary>IPv6 policy rules.</summary>
    IPv6Rule = 1u << 18,

    /// <summary>IPv4 settings: forwarding, reverse path filter.</summary>
    IPv4Netconf = 1u << 23,

    /// <summary>IPv6 settings: forwarding.</summary>
    IPv6Netconf = 1u << 24,

    /// <summary>Ids of other namespaces.</summary>
    NamespaceId = 1u << 27,

    /// <summary>All of these.</summary>
    All = Link | Neighbour | IPv4Address | IPv4Route | IPv4Rule | IPv6Address | IPv6Route | IPv6Rule | IPv4Netconf | IPv6Netconf | NamespaceId,
}
