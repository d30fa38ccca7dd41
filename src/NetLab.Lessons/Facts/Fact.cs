using System.Text.Json.Serialization;

namespace NetLab.Lessons;

/// <summary>
/// Something about a host that holds or does not. One type a fact: what a lesson's file says of it (its properties), how it is called before people, and how it is found out.
/// A namespace is meant by its name in /run/netns, "" is the host's own; "*" means any, where a fact allows it.
/// </summary>
[JsonDerivedType(typeof(NamespaceFact), "namespace")]
[JsonDerivedType(typeof(InterfaceFact), "interface")]
[JsonDerivedType(typeof(AddressFact), "address")]
[JsonDerivedType(typeof(RouteFact), "route")]
[JsonDerivedType(typeof(NeighbourFact), "neighbour")]
[JsonDerivedType(typeof(ForwardingFact), "forwarding")]
[JsonDerivedType(typeof(FirewallRuleFact), "firewallRule")]
[JsonDerivedType(typeof(FirewallPolicyFact), "firewallPolicy")]
[JsonDerivedType(typeof(PingFact), "ping")]
public abstract record Fact
{
    /// <summary>What it rests on.</summary>
    [JsonIgnore]
    public abstract CheckBand Band { get; }

    /// <summary>It as a sentence: "red has the address 192.168.15.1/24". There is one for its negation too, under the same key with "-not".</summary>
    [JsonIgnore]
    public abstract Message Title { get; }

    /// <summary>The names and values in it: a command that broke it most likely has one of them.</summary>
    [JsonIgnore]
    public IEnumerable<string> Words => Title.Arguments.Where(word => word.Length > 0);

    /// <summary>What a lesson's file says that cannot be; empty where it can be looked for.</summary>
    public virtual IEnumerable<string> Validate() => [];
}
