using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>A network namespace (network_namespaces(7)) and all that lives in it.</summary>
public sealed record NetworkNamespace
{
    /// <summary>The inode number of the namespace file: the same for every name of one namespace, unique while it lives.</summary>
    public required ulong Id { get; init; }

    /// <summary>Its names in /run/netns; none for the root namespace and for namespaces held by processes only.</summary>
    public EquatableList<string> Names { get; init; } = [];

    /// <summary>Whether it is the host's own namespace.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Processes that live in it, where they are what keeps or identifies it; not filled for the root namespace.</summary>
    public EquatableList<NamespaceProcess> Processes { get; init; } = [];

    /// <summary>Whether it forwards packets between its interfaces.</summary>
    public Forwarding Forwarding { get; init; } = new(false, false);

    /// <summary>Its interfaces by index.</summary>
    public EquatableList<Interface> Interfaces { get; init; } = [];

    /// <summary>Routes of all tables, the kernel's order.</summary>
    public EquatableList<Route> Routes { get; init; } = [];

    /// <summary>ARP (RFC 826) and NDP (RFC 4861) entries.</summary>
    public EquatableList<Neighbour> Neighbours { get; init; } = [];

    /// <summary>Policy rules (ip-rule(8)), by priority.</summary>
    public EquatableList<PolicyRule> Rules { get; init; } = [];

    /// <summary>Firewall and NAT chains that hold a rule or whose policy is not ACCEPT.</summary>
    public EquatableList<FirewallChain> Firewall { get; init; } = [];

    /// <summary>The name for actions and commands: "" for the root namespace, the first name, or null where it has none.</summary>
    [JsonIgnore]
    public string? Name => IsRoot ? "" : Names.Count > 0 ? Names[0] : null;

    /// <summary>What to call it before people: its name, "host", its process, or its inode number.</summary>
    [JsonIgnore]
    public string Title => IsRoot ? "host"
        : Names.Count > 0 ? Names[0]
        : Processes.Count > 0 ? $"{Processes[0].Command} ({Processes[0].Pid})"
        : $"net:[{Id}]";

    /// <summary>Whether the kernel ends it when it loses its name: no other name and no process keeps it.</summary>
    [JsonIgnore]
    public bool EndsWithItsName => !IsRoot && Names.Count == 1 && Processes.Count == 0;

    /// <summary>The interface of this name, or null.</summary>
    public Interface? Find(string interfaceName) => Interfaces.FirstOrDefault(link => link.Name == interfaceName);

    /// <summary>The interface with this index, or null.</summary>
    public Interface? Find(int index) => Interfaces.FirstOrDefault(link => link.Index == index);
}
