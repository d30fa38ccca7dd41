using NetLab.Netlink.Route;
using static NetLab.Netlink.Interop.Errno;

namespace NetLab.Netlink.Sockets;

/// <summary>What to do about a refusal: the kernel often gives a bare number.</summary>
internal static class RouteAdvice
{
    public static string? For(in RouteRequest request, int errno) => (request.Type, errno) switch
    {
        (_, EPERM) => "It takes CAP_NET_ADMIN in the user namespace that owns the network namespace.",
        (RouteMessageType.NewLink, EEXIST) => "An interface of that name is already in this namespace: choose another name, or delete it first.",
        (RouteMessageType.NewLink, EOPNOTSUPP) => "The kernel was built without this kind of link or without this setting of it, or its module is not there.",
        (RouteMessageType.NewLink, ENOTCONN) => "A veth's peer cannot be set up while the pair is being made: do it afterwards.",
        (RouteMessageType.NewLink, EBUSY) => "The link is in use: it may be a port of another master, or up.",
        (RouteMessageType.NewLink, ELOOP) => "A bridge cannot be a port of itself.",
        (RouteMessageType.NewLink, EINVAL or ERANGE) => "A name has at most 15 bytes without slash, colon and white space; the MTU must be one that the link's driver takes.",
        (RouteMessageType.NewLink or RouteMessageType.DeleteLink or RouteMessageType.GetLink or RouteMessageType.NewAddress or RouteMessageType.DeleteAddress
            or RouteMessageType.NewRoute or RouteMessageType.NewNeighbour, ENODEV) => "There is no such interface in this namespace.",
        (RouteMessageType.DeleteLink, EOPNOTSUPP) => "This link was not made by software and cannot be deleted (lo, hardware).",
        (RouteMessageType.NewAddress, EEXIST) => "The interface has this address already.",
        (RouteMessageType.DeleteAddress, EADDRNOTAVAIL) => "The interface does not have this address with this prefix length.",
        (RouteMessageType.NewRoute, EEXIST) => "A route to there with this metric exists already: replace it, or give another metric.",
        (RouteMessageType.NewRoute, ENETUNREACH or EHOSTUNREACH) => "The gateway must lie in a network of an interface that is up.",
        (RouteMessageType.NewRoute, ENETDOWN) => "The interface is down: set it up first.",
        (RouteMessageType.NewRoute, EINVAL) => "The destination's host bits must be zero, and a source address must be this host's own.",
        (RouteMessageType.DeleteRoute, ESRCH or ENOENT) => "There is no such route.",
        (RouteMessageType.NewNeighbour, EEXIST) => "The entry exists already: replace it.",
        (RouteMessageType.DeleteNeighbour, ENOENT) => "There is no such entry.",
        (RouteMessageType.NewRule, EEXIST) => "The same rule exists already.",
        (RouteMessageType.DeleteRule, ENOENT) => "There is no such rule.",
        _ => null,
    };
}
