using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>Who did it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Origin>))]
public enum Origin
{
    /// <summary>A gesture in the page.</summary>
    Page,

    /// <summary>A command typed in the page's terminal.</summary>
    Terminal,

    /// <summary>The command line (netlab lab exec).</summary>
    CommandLine,

    /// <summary>A lesson: its set-up, or "show me".</summary>
    Lesson,

    /// <summary>Another program, or the kernel by itself.</summary>
    Outside,
}
