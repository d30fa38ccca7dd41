using NetLab.Netlink.Namespaces;
using NetLab.Netlink.Route;
using NetLab.Netlink.Wire;

namespace NetLab.Netlink.Sockets;

/// <summary>What one end of a new virtual cable shall be like.</summary>
/// <param name="Name">Its name.</param>
public sealed record VethEnd(string Name)
{
    /// <summary>The namespace it is made in; null for the socket's own. It must stay open until the request was carried out.</summary>
    public NetworkNamespace? Namespace { get; init; }

    /// <summary>Index of the bridge it becomes a port of; the bridge must be in the same namespace.</summary>
    public int? Master { get; init; }

    /// <summary>Whether it is set up at once; only the first end can be.</summary>
    public bool Up { get; init; }

    /// <summary>MAC address; null lets the kernel choose.</summary>
    public LinkLayerAddress? Address { get; init; }

    /// <summary>Largest packet, in bytes; null for 1500.</summary>
    public uint? Mtu { get; init; }

    /// <summary>Group, so that many can be deleted in one go.</summary>
    public uint? Group { get; init; }

    internal LinkMessage ToMessage() => new()
    {
        Name = Name,
        Flags = Up ? LinkFlags.Up : LinkFlags.None,
        ChangeMask = Up ? LinkFlags.Up : LinkFlags.None,
        Master = Master,
        Address = Address,
        Mtu = Mtu,
        Group = Group,
        NamespaceDescriptor = Namespace?.DescriptorNumber,
    };
}
