using System.Text.Json.Serialization;

namespace NetLab.Contracts.Labs;

/// <summary>What the launcher knows of a lab: labs/NAME/lab.json.</summary>
/// <param name="Name">See <see cref="LabName"/>.</param>
/// <param name="Created">When it was started, UTC.</param>
/// <param name="Origin">Who asked for it.</param>
/// <param name="Owner">User id of its launcher on the machine.</param>
/// <param name="Tier">How its user ids are mapped.</param>
/// <param name="FirstUserId">The id on the machine that is root in the lab.</param>
/// <param name="Process">Its outermost process; the lab lives as long as that. While it starts: the launcher.</param>
/// <param name="Ready">Whether its agent answers.</param>
public sealed record LabRecord(string Name, DateTimeOffset Created, LabOrigin Origin, uint Owner, LabTier Tier, uint FirstUserId, ProcessIdentity Process, bool Ready)
{
    /// <summary>How many user ids it has.</summary>
    [JsonIgnore]
    public uint UserIds => Tier == LabTier.SingleUser ? 1u : Identities.RangeSize;
}
