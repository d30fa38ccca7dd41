namespace NetLab.Topology;

/// <summary>Makes an interface of a kind that stands alone or on a lower device: dummy, macvlan, vlan, vxlan.</summary>
/// <param name="Namespace">"" is the host's own.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">"dummy", "macvlan", "vlan" or "vxlan".</param>
/// <param name="Parent">The lower device: needed by macvlan and vlan, free for vxlan.</param>
/// <param name="Id">VLAN id 1 to 4094, or VXLAN network identifier up to 2^24 - 1.</param>
/// <param name="Remote">A vxlan's other tunnel end, an address.</param>
public sealed record CreateInterface(string Namespace, string Name, string Kind, string? Parent = null, int? Id = null, string? Remote = null) : HostAction
{
    /// <summary>The kinds that it can make.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["dummy", "macvlan", "vlan", "vxlan"];

    /// <inheritdoc/>
    public override IEnumerable<string> Commands
    {
        get
        {
            var parent = Parent is null ? "" : Kind == "vxlan" ? "" : $" link {Parent}";
            var options = Kind switch
            {
                "vlan" => $" id {Id}",
                "vxlan" => $" id {Id}{(Remote is null ? "" : $" remote {Remote}")}{(Parent is null ? "" : $" dev {Parent}")} dstport 4789",
                "macvlan" => " mode bridge",
                _ => "",
            };
            return [$"{Command.Ip(Namespace)} link add{parent} name {Name} type {Kind}{options}"];
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Problem> Validate()
    {
        foreach (var problem in Names.CheckScope(Namespace).Concat(Names.CheckInterface(Name)))
        {
            yield return problem;
        }

        if (!Kinds.Contains(Kind))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"An interface of kind {Kind} cannot be made here; {string.Join(", ", Kinds)} can.", ("value", Kind), ("rule", string.Join(", ", Kinds)));
        }

        if (Kind is "macvlan" or "vlan" && string.IsNullOrEmpty(Parent))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"A {Kind} interface needs a lower device to stand on.", ("value", ""), ("rule", "parent"));
        }

        var (lowest, highest) = Kind switch { "vlan" => (1, 4094), "vxlan" => (0, 0xFFFFFF), _ => (int.MinValue, int.MaxValue) };
        if (Kind is "vlan" or "vxlan" && (Id is null || Id < lowest || Id > highest))
        {
            yield return Problem.Of(ProblemCode.InvalidValue, $"The id of a {Kind} interface is a number from {lowest} to {highest}.", ("value", $"{Id}"), ("rule", $"{lowest}-{highest}"));
        }

        if (Remote is not null)
        {
            foreach (var problem in Addressing.CheckAddress(Remote))
            {
                yield return problem;
            }
        }
    }
}
