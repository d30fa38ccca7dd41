namespace NetLab.Netlink.Route;

/// <summary>Numbers of routing tables that have a name, <c>RT_TABLE_*</c>.</summary>
public static class RouteTable
{
    /// <summary>Not named: any.</summary>
    public const uint Unspecified = 0;

    /// <summary>253, "default".</summary>
    public const uint Default = 253;

    /// <summary>254, "main": where routes go unless told otherwise.</summary>
    public const uint Main = 254;

    /// <summary>255, "local": the kernel's own for addresses and broadcasts.</summary>
    public const uint Local = 255;

    /// <summary>The 8-bit field of the header for tables that do not fit into it (RT_TABLE_COMPAT).</summary>
    internal static byte HeaderField(uint table) => table > byte.MaxValue ? (byte)252 : (byte)table;
}
