namespace NetLab.Contracts;

/// <summary>The commands that a host runs for its users, and the Debian package that has each.</summary>
public static class Tools
{
    /// <summary>Shells, for scripts: from the command line only.</summary>
    public static readonly IReadOnlySet<string> Shells = new HashSet<string>(StringComparer.Ordinal) { "bash", "sh" };

    /// <summary>Name to package; "" is done by the agent itself (echo, with &gt; and &gt;&gt; to a file, so that files can be written without a shell).</summary>
    public static readonly IReadOnlyDictionary<string, string> Packages = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["arp"] = "net-tools",
        ["bridge"] = "iproute2",
        ["brctl"] = "bridge-utils",
        ["cat"] = "coreutils",
        ["conntrack"] = "conntrack",
        ["curl"] = "curl",
        ["dig"] = "dnsutils",
        ["dnsmasq"] = "dnsmasq-base",
        ["echo"] = "",
        ["host"] = "dnsutils",
        ["hostname"] = "hostname",
        ["ifconfig"] = "net-tools",
        ["ip"] = "iproute2",
        ["ip6tables"] = "iptables",
        ["iptables"] = "iptables",
        ["iptables-save"] = "iptables",
        ["ls"] = "coreutils",
        ["nc"] = "netcat-openbsd",
        ["netstat"] = "net-tools",
        ["nft"] = "nftables",
        ["nslookup"] = "dnsutils",
        ["ping"] = "iputils-ping",
        ["ps"] = "procps",
        ["route"] = "net-tools",
        ["ss"] = "iproute2",
        ["sysctl"] = "procps",
        ["tcpdump"] = "tcpdump",
        ["tee"] = "coreutils",
        ["traceroute"] = "traceroute",
    };
}
