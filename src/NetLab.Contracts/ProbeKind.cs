using System.Text.Json.Serialization;

namespace NetLab.Contracts;

/// <summary>The sorts of probe.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProbeKind>))]
public enum ProbeKind
{
    /// <summary>One ICMP echo request.</summary>
    Ping,

    /// <summary>The name's addresses as a program in that namespace would find them.</summary>
    Dns,

    /// <summary>One HTTP GET.</summary>
    Http,
}
