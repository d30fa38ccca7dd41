using NetLab.Topology;

namespace NetLab.Lessons;

/// <summary>The ARP or NDP table knows an address's MAC.</summary>
/// <param name="Address">The neighbour's address.</param>
/// <param name="Namespace">Whose table.</param>
public sealed record NeighbourFact(string Address, string Namespace = "") : StateFact
{
    /// <inheritdoc/>
    public override CheckBand Band => CheckBand.Reachability;

    /// <inheritdoc/>
    public override Message Title => Message.Of("title-neighbour", Lessons.Look.Title(Namespace), Address);

    /// <inheritdoc/>
    public override IEnumerable<string> Validate() => Addressing.CheckAddress(Address).Select(problem => problem.Text);

    /// <inheritdoc/>
    public override Finding Look(Snapshot snapshot)
    {
        if (Lessons.Look.Namespace(snapshot, Namespace, out var missing) is not { } ns)
        {
            return missing;
        }

        var entry = ns.Neighbours.FirstOrDefault(neighbour => Lessons.Look.Same(neighbour.Address, Address));
        return entry switch
        {
            null => Finding.NotYet("no-neighbour", ns.Title, Address),
            { Mac: null } or { State: "FAILED" or "INCOMPLETE" } => Finding.Failed("neighbour-silent", Address, entry.State),
            _ => Finding.Passed("neighbour", Address, entry.Mac, entry.Interface),
        };
    }
}
