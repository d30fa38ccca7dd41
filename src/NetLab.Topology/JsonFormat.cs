using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>How the model is written as JSON, between processes and by netlab snapshot --json (docs/snapshot.md).</summary>
public static class JsonFormat
{
    /// <summary>camelCase names, enums by name. What must be there and is not, or is null, is an error where it is read: the other side may be hostile.</summary>
    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions());

    /// <summary>Sets the format on options that somebody else made.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new JsonStringEnumConverter());
        options.AllowOutOfOrderMetadataProperties = true;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        return options;
    }
}
