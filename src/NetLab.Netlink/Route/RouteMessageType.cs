namespace NetLab.Netlink.Route;

/// <summary>Types of rtnetlink messages, <c>RTM_*</c> of linux/rtnetlink.h.</summary>
public enum RouteMessageType : ushort
{
    /// <summary>A link is there or changed; request: make one.</summary>
    NewLink = 16,

    /// <summary>A link is gone; request: delete it.</summary>
    DeleteLink = 17,

    /// <summary>Request: tell a link, or all.</summary>
    GetLink = 18,

    /// <summary>Request: change a link.</summary>
    SetLink = 19,

    /// <summary>An address is there or changed.</summary>
    NewAddress = 20,

    /// <summary>An address is gone.</summary>
    DeleteAddress = 21,

    /// <summary>Request: tell the addresses.</summary>
    GetAddress = 22,

    /// <summary>A route is there or changed.</summary>
    NewRoute = 24,

    /// <summary>A route is gone.</summary>
    DeleteRoute = 25,

    /// <summary>Request: tell the routes, or the one that a packet would take.</summary>
    GetRoute = 26,

    /// <summary>A neighbour or forwarding entry is there or changed.</summary>
    NewNeighbour = 28,

    /// <summary>A neighbour or forwarding entry is gone.</summary>
    DeleteNeighbour = 29,

    /// <summary>Request: tell the neighbours.</summary>
    GetNeighbour = 30,

    /// <summary>A policy rule is there.</summary>
    NewRule = 32,

    /// <summary>A policy rule is gone.</summary>
    DeleteRule = 33,

    /// <summary>Request: tell the policy rules.</summary>
    GetRule = 34,

    /// <summary>An interface's settings (forwarding...) changed.</summary>
    NewNetconf = 80,

    /// <summary>An interface's settings are gone.</summary>
    DeleteNetconf = 81,

    /// <summary>Request: tell the settings.</summary>
    GetNetconf = 82,

    /// <summary>A namespace got an id.</summary>
    NewNsid = 88,

    /// <summary>A namespace's id is gone.</summary>
    DeleteNsid = 89,

    /// <summary>Request: tell a namespace's id, or all.</summary>
    GetNsid = 90,
}
