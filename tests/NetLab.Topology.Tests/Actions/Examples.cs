namespace NetLab.Topology.Tests.Actions;

/// <summary>At least one of every action, and what one would type for it.</summary>
internal static class Examples
{
    private static readonly FirewallRuleSpec Masquerade = FirewallRuleSpec.Masquerade("192.168.15.0/24");

    public static IReadOnlyDictionary<HostAction, string> All { get; } = new Dictionary<HostAction, string>
    {
        [new CreateNamespace("red")] = "ip netns add red",
        [new DeleteNamespace("red")] = "ip netns del red",
        [new CreateBridge("", "v-net-0")] = "ip link add v-net-0 type bridge",
        [new CreateBridge("red", "br0")] = "ip -n red link add br0 type bridge",
        [new CreateVeth(new("", "veth-red"), new("", "veth-red-br"))] = "ip link add veth-red type veth peer name veth-red-br",
        [new CreateVeth(new("red", "veth-red"), new("blue", "veth-blue"))] = "ip link add veth-red netns red type veth peer name veth-blue netns blue",
        [new CreateInterface("", "d0", "dummy")] = "ip link add name d0 type dummy",
        [new CreateInterface("red", "m0", "macvlan", "eth0")] = "ip -n red link add link eth0 name m0 type macvlan mode bridge",
        [new CreateInterface("", "eth0.5", "vlan", "eth0", 5)] = "ip link add link eth0 name eth0.5 type vlan id 5",
        [new CreateInterface("", "vx", "vxlan", "eth0", 42, "10.0.0.2")] = "ip link add name vx type vxlan id 42 remote 10.0.0.2 dev eth0 dstport 4789",
        [new DeleteInterface("red", "veth-red")] = "ip -n red link del veth-red",
        [new RenameInterface("red", "veth-red", "eth0")] = "ip -n red link set veth-red name eth0",
        [new MoveInterface("", "veth-red", "red")] = "ip link set veth-red netns red",
        [new MoveInterface("red", "veth-red", "")] = "ip -n red link set veth-red netns 1",
        [new SetMaster("", "veth-red-br", "v-net-0")] = "ip link set veth-red-br master v-net-0",
        [new SetMaster("", "veth-red-br", null)] = "ip link set veth-red-br nomaster",
        [new SetUp("red", "veth-red", true)] = "ip -n red link set veth-red up",
        [new SetUp("", "v-net-0", false)] = "ip link set v-net-0 down",
        [new SetMtu("", "veth-red", 1400)] = "ip link set veth-red mtu 1400",
        [new SetMac("", "veth-red", "02:00:00:00:00:01")] = "ip link set veth-red address 02:00:00:00:00:01",
        [new AddAddress("red", "veth-red", "192.168.15.1/24")] = "ip -n red addr add 192.168.15.1/24 dev veth-red",
        [new DeleteAddress("", "v-net-0", "192.168.15.5/24")] = "ip addr del 192.168.15.5/24 dev v-net-0",
        [new AddRoute("blue", "192.168.1.0/24", "192.168.15.5")] = "ip -n blue route add 192.168.1.0/24 via 192.168.15.5",
        [new AddRoute("", "default", "10.0.0.1", "eth0", 100)] = "ip route add default via 10.0.0.1 dev eth0 metric 100",
        [new DeleteRoute("blue", "default")] = "ip -n blue route del default",
        [new SetForwarding("", true)] = "sysctl -w net.ipv4.ip_forward=1",
        [new SetForwarding("red", false, Ipv6: true)] = "ip netns exec red sysctl -w net.ipv6.conf.all.forwarding=0",
        [new AddFirewallRule("", Masquerade)] = "iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE",
        [new AddFirewallRule("", FirewallRuleSpec.Masquerade("fd00::/64", "eth0"), 2)] = "ip6tables -t nat -I POSTROUTING 2 -s fd00::/64 -o eth0 -j MASQUERADE",
        [new AddFirewallRule("red", FirewallRuleSpec.PortForward("tcp", 80, "192.168.15.2", 8080, "eth0"))] =
            "ip netns exec red iptables -t nat -A PREROUTING -i eth0 -p tcp --dport 80 -j DNAT --to-destination 192.168.15.2:8080",
        [new AddFirewallRule("", FirewallRuleSpec.PortForward("udp", 53, "fd00::2", 53))] = "ip6tables -t nat -A PREROUTING -p udp --dport 53 -j DNAT --to-destination [fd00::2]:53",
        [new AddFirewallRule("", new("filter", "INPUT", ["-m", "comment", "--comment", "two words", "-j", "DROP"]))] = "iptables -t filter -A INPUT -m comment --comment \"two words\" -j DROP",
        [new DeleteFirewallRule("red", Masquerade)] = "ip netns exec red iptables -t nat -D POSTROUTING -s 192.168.15.0/24 -j MASQUERADE",
        [new SetFirewallPolicy("", "FORWARD", "DROP")] = "iptables -P FORWARD DROP",
        [new SetFirewallPolicy("red", "INPUT", "ACCEPT", Ipv6: true)] = "ip netns exec red ip6tables -P INPUT ACCEPT",
        [new Steps("Two", [new CreateNamespace("red"), new CreateNamespace("blue")])] = "ip netns add red\nip netns add blue",
    };
}
