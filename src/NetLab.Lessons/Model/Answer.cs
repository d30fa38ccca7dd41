using System.Text.Json.Serialization;
using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>How a question is answered, and which answer is right.</summary>
[JsonDerivedType(typeof(ChoiceAnswer), "choice")]
[JsonDerivedType(typeof(MacAnswer), "mac")]
[JsonDerivedType(typeof(AddressAnswer), "address")]
[JsonDerivedType(typeof(GatewayAnswer), "gateway")]
[JsonDerivedType(typeof(IndexAnswer), "index")]
public abstract record Answer
{
    /// <summary>What would be right now, or null where the thing that is asked for is not there.</summary>
    public abstract string? Right(Snapshot snapshot);

    /// <summary>Whether this answer is right now.</summary>
    public virtual bool IsRight(Snapshot snapshot, string given) =>
        Right(snapshot) is { } right && string.Equals(right, given.Trim(), StringComparison.OrdinalIgnoreCase);
}
