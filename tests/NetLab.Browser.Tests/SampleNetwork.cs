namespace NetLab.Browser.Tests;

/// <summary>The network that the lessons lead to: red and blue on a bridge, the host on it too, NAT to a host of the LAN.</summary>
internal static class SampleNetwork
{
    public static readonly string[] Commands =
    [
        "ip link add v-net-0 type bridge",
        "ip link set v-net-0 up",
        .. Joined("red", "192.168.15.1/24"),
        .. Joined("blue", "192.168.15.2/24"),
        "ip address add 192.168.15.5/24 dev v-net-0",
        "ip netns add lan-host",
        "ip link add eth0 type veth peer name eth0 netns lan-host",
        "ip address add 192.168.1.2/24 dev eth0",
        "ip -n lan-host address add 192.168.1.3/24 dev eth0",
        "ip link set eth0 up",
        "ip -n lan-host link set eth0 up",
        "sysctl -w net.ipv4.ip_forward=1",
        "iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE",
    ];

    private static string[] Joined(string name, string address) =>
    [
        $"ip netns add {name}",
        $"ip link add veth-{name}-br type veth peer name veth-{name} netns {name}",
        $"ip link set veth-{name}-br master v-net-0",
        $"ip link set veth-{name}-br up",
        $"ip -n {name} address add {address} dev veth-{name}",
        $"ip -n {name} link set veth-{name} up",
        $"ip -n {name} route add default via 192.168.15.5",
    ];
}
