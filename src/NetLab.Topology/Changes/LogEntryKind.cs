using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>The sorts of log entry.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LogEntryKind>))]
public enum LogEntryKind
{
    /// <summary>A command: typed, or what a gesture stands for.</summary>
    Command,

    /// <summary>The kernel's report of a change.</summary>
    Kernel,
}
