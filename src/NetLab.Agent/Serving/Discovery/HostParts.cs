namespace NetLab.Agent.Serving.Discovery;

/// <summary>The parts of a namespace that are read by themselves.</summary>
[Flags]
public enum HostParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Interfaces.</summary>
    Links = 1,

    /// <summary>Addresses.</summary>
    Addresses = 2,

    /// <summary>Routes.</summary>
    Routes = 4,

    /// <summary>ARP and NDP entries.</summary>
    Neighbours = 8,

    /// <summary>Policy rules.</summary>
    Rules = 16,

    /// <summary>Whether it forwards packets.</summary>
    Forwarding = 32,

    /// <summary>iptables chains.</summary>
    Firewall = 64,

    /// <summary>What depends on interfaces: the kernel drops routes of a link that goes down without a word.</summary>
    OfLinks = Links | Addresses | Routes | Neighbours,

    /// <summary>All that rtnetlink tells.</summary>
    AllOfNetlink = OfLinks | Rules | Forwarding,
}
