namespace NetLab.Lessons;

/// <summary>How a look for a fact came out, and what was seen.</summary>
/// <param name="Status">Whether it holds.</param>
/// <param name="Evidence">The thing seen: "veth-red is there but down".</param>
public sealed record Finding(FindingStatus Status, Message Evidence)
{
    internal static Finding Passed(string key, params IEnumerable<string> arguments) => new(FindingStatus.Passed, Message.Of(key, arguments));

    internal static Finding Failed(string key, params IEnumerable<string> arguments) => new(FindingStatus.Failed, Message.Of(key, arguments));

    internal static Finding NotYet(string key, params IEnumerable<string> arguments) => new(FindingStatus.NotYet, Message.Of(key, arguments));

    /// <summary>The same look, wanted the other way round. What was seen stays what it is.</summary>
    internal Finding Negated() => this with { Status = Status == FindingStatus.Passed ? FindingStatus.Failed : FindingStatus.Passed };
}
