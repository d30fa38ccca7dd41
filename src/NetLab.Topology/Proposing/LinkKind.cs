using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>What linking two places means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkKind>))]
public enum LinkKind
{
    /// <summary>A new virtual cable between them.</summary>
    Cable,

    /// <summary>An interface becomes a port of a bridge in its own namespace.</summary>
    Attach,

    /// <summary>A namespace joins the network of its own bridge: the bridge gets an address.</summary>
    Join,
}
