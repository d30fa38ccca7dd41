namespace NetLab.Web.Terminals;

/// <summary>
/// What may follow what, as a table: the words so far (without options), then what can come next. A word in braces stands for names of the live host;
/// "*" in the words so far is any one word.
/// </summary>
internal static class ToolGrammar
{
    public const string Interface = "{interface}";
    public const string Bridge = "{bridge}";
    public const string Namespace = "{namespace}";
    public const string Address = "{address}";
    public const string Neighbour = "{neighbour}";
    public const string Network = "{network}";
    public const string Tool = "{tool}";

    /// <summary>By the word before the caret, whatever came earlier; an option belongs to a tool.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> AfterWord = new Dictionary<string, string[]>
    {
        ["dev"] = [Interface],
        ["master"] = [Bridge],
        ["netns"] = [Namespace],
        ["via"] = [Neighbour],
        ["to"] = [Network],
        ["src"] = [Address],
        ["type"] = ["bridge", "veth", "vxlan", "macvlan", "vlan", "dummy"],
        ["peer"] = ["name"],
        ["ip -n"] = [Namespace],
        ["ping -I"] = [Interface],
        ["tcpdump -i"] = [Interface],
        ["iptables -i"] = [Interface],
        ["iptables -o"] = [Interface],
        ["iptables -s"] = [Network],
        ["iptables -d"] = [Network],
        ["iptables -t"] = ["nat", "filter", "mangle", "raw"],
        ["iptables -j"] = ["ACCEPT", "DROP", "REJECT", "MASQUERADE", "SNAT", "DNAT", "LOG"],
        ["iptables -p"] = ["tcp", "udp", "icmp"],
        ["iptables -A"] = Chains,
        ["iptables -D"] = Chains,
        ["iptables -I"] = Chains,
        ["iptables -L"] = Chains,
        ["iptables -F"] = Chains,
        ["iptables -P"] = ["INPUT", "FORWARD", "OUTPUT"],
    };

    public static readonly IReadOnlyList<(string[] Words, string[] Next)> Rules =
    [
        (["ip"], ["addr", "link", "route", "netns", "neigh", "rule", "-br", "-n", "-c", "-d", "-s", "-4", "-6"]),
        (["ip", "addr"], ["add", "del", "show", "flush"]),
        (["ip", "addr", "add"], ["dev"]),
        (["ip", "addr", "add", "*"], ["dev", "broadcast"]),
        (["ip", "addr", "del"], [Address]),
        (["ip", "addr", "del", "*"], ["dev"]),
        (["ip", "addr", "show"], ["dev", Interface]),
        (["ip", "addr", "flush"], ["dev"]),
        (["ip", "link"], ["add", "set", "del", "show"]),
        (["ip", "link", "add", "*"], ["type", "netns"]),
        (["ip", "link", "add", "*", "type", "veth"], ["peer"]),
        (["ip", "link", "set"], ["dev", Interface]),
        (["ip", "link", "set", "*"], Settings),
        (["ip", "link", "set", "dev", "*"], Settings),
        (["ip", "link", "del"], [Interface]),
        (["ip", "link", "show"], [Interface, "type", "master", "up"]),
        (["ip", "route"], ["add", "del", "show", "get", "replace"]),
        (["ip", "route", "add"], ["default", Network]),
        (["ip", "route", "add", "*"], ["via", "dev"]),
        (["ip", "route", "add", "*", "via", "*"], ["dev", "metric"]),
        (["ip", "route", "del"], ["default", Network]),
        (["ip", "route", "get"], [Neighbour]),
        (["ip", "route", "replace"], ["default", Network]),
        (["ip", "route", "replace", "*"], ["via", "dev"]),
        (["ip", "netns"], ["add", "del", "exec", "list", "identify", "pids"]),
        (["ip", "netns", "del"], [Namespace]),
        (["ip", "netns", "exec"], [Namespace]),
        (["ip", "netns", "pids"], [Namespace]),
        (["ip", "neigh"], ["show", "flush", "add", "del"]),
        (["ip", "neigh", "flush"], ["dev", "all"]),
        (["ip", "rule"], ["show", "add", "del"]),
        (["bridge"], ["link", "fdb", "vlan", "-d"]),
        (["bridge", "fdb"], ["show"]),
        (["bridge", "link"], ["show"]),
        (["brctl"], ["show", "addbr", "addif", "delif", "delbr"]),
        (["ping"], [Neighbour, "-c", "-W", "-I", "-s"]),
        (["traceroute"], [Neighbour, "-n"]),
        (["arp"], ["-n", "-a"]),
        (["route"], ["-n", "add", "del"]),
        (["iptables"], ["-t", "-A", "-D", "-I", "-L", "-S", "-P", "-F", "-nvL", "-s", "-d", "-p", "-i", "-o", "-j", "--dport", "--to-destination"]),
        (["nft"], ["list"]),
        (["nft", "list"], ["ruleset", "tables"]),
        (["conntrack"], ["-L", "-E"]),
        (["ss"], ["-tlnp", "-tan", "-uan", "-s"]),
        (["netstat"], ["-plnt", "-nap", "-rn", "-i"]),
        (["tcpdump"], ["-i", "-n", "-c", "-e", "icmp", "arp", "port"]),
        (["sysctl"], ["net.ipv4.ip_forward", "net.ipv6.conf.all.forwarding", "-w", "net.ipv4.ip_forward=1"]),
        (["sysctl", "-w"], ["net.ipv4.ip_forward=1", "net.ipv4.ip_forward=0"]),
        (["cat"], ["/proc/sys/net/ipv4/ip_forward", "/etc/hosts", "/etc/resolv.conf", "/etc/nsswitch.conf"]),
        (["dig"], ["+short", "@8.8.8.8"]),
    ];

    private static string[] Settings => ["up", "down", "master", "nomaster", "netns", "name", "mtu", "address"];

    private static string[] Chains => ["POSTROUTING", "PREROUTING", "FORWARD", "INPUT", "OUTPUT"];
}
