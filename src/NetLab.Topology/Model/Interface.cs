namespace NetLab.Topology;

/// <summary>A network interface ("link" in rtnetlink(7)).</summary>
public sealed record Interface
{
    /// <summary>Unique within its namespace.</summary>
    public required int Index { get; init; }

    /// <summary>At most 15 bytes; hostile text, the kernel allows almost any byte.</summary>
    public required string Name { get; init; }

    /// <summary>IFLA_INFO_KIND ("veth", "bridge", "vxlan"...), "loopback" for lo, "ether" for a device without a kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The link-layer address as aa:bb:cc:dd:ee:ff, null where it has none.</summary>
    public string? Mac { get; init; }

    /// <summary>Largest packet, bytes.</summary>
    public int Mtu { get; init; }

    /// <summary>IFF_UP: somebody switched it on.</summary>
    public bool Up { get; init; }

    /// <summary>IFF_LOWER_UP: the other side is there and on.</summary>
    public bool Carrier { get; init; }

    /// <summary>RFC 2863 state in the words of ip(8): "UP", "DOWN", "LOWERLAYERDOWN", "UNKNOWN"...</summary>
    public string OperState { get; init; } = "UNKNOWN";

    /// <summary>The bridge, bond or VRF that it is a port of, by name.</summary>
    public string? Master { get; init; }

    /// <summary>The state of a bridge port ("forwarding", "disabled", "blocking"...), null where it is none.</summary>
    public string? PortState { get; init; }

    /// <summary>The other end of a veth pair, or the lower device in another namespace; null where there is none or it is out of sight.</summary>
    public Peer? Peer { get; init; }

    /// <summary>The lower device in the same namespace (of a macvlan, vlan, vxlan...), by name.</summary>
    public string? Parent { get; init; }

    /// <summary>ifalias, "" where none is set.</summary>
    public string Alias { get; init; } = "";

    /// <summary>What its kind adds, named as ip -d -j names it: "id" of a vxlan, "remote", "mode"...</summary>
    public EquatableList<Detail> Details { get; init; } = [];

    /// <summary>Its addresses, IPv4 first, the kernel's order.</summary>
    public EquatableList<Address> Addresses { get; init; } = [];
}
