namespace NetLab.Netlink.Route;

/// <summary>How far away what an address or a route names is, <c>RT_SCOPE_*</c>.</summary>
public enum RouteScope : byte
{
    /// <summary>Anywhere (ip(8) says "global").</summary>
    Universe = 0,

    /// <summary>Within the site.</summary>
    Site = 200,

    /// <summary>On the link.</summary>
    Link = 253,

    /// <summary>On this host.</summary>
    Host = 254,

    /// <summary>Nowhere; in delete requests: any.</summary>
    Nowhere = 255,
}
