using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>What an event of the kernel is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KernelEventSubject>))]
public enum KernelEventSubject
{
    /// <summary>A namespace came or went.</summary>
    Namespace,

    /// <summary>An interface came, went, or changed: up, carrier, name, MTU, MAC address.</summary>
    Link,

    /// <summary>An interface became a bridge's port, ceased to be one, or its port state changed.</summary>
    Port,

    /// <summary>An address came or went.</summary>
    Address,

    /// <summary>A route came or went.</summary>
    Route,

    /// <summary>An ARP or NDP entry came, went, or changed in a way that matters.</summary>
    Neighbour,

    /// <summary>Forwarding was switched.</summary>
    Forwarding,

    /// <summary>A firewall rule came or went, or a policy changed.</summary>
    Firewall,

    /// <summary>A policy rule (ip-rule(8)) came or went.</summary>
    PolicyRule,
}
